/** Version of the elements, told when two copies meet on a page. A test holds it equal to package.json. */
export const ELEMENTS_VERSION = '0.1.0';
