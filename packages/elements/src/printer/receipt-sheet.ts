/** Everything but the receipt is hidden while it prints; the receipt is hidden while nothing prints. */
const RULES = `
  .hallkit-receipt { display: none; }
  @page { size: 80mm auto; margin: 0; }
  @media print {
    html, body { height: auto; margin: 0; background: #fff; }
    body > :not(.hallkit-receipt) { display: none; }
    .hallkit-receipt {
      display: block;
      box-sizing: border-box;
      width: 80mm;
      padding: 4mm 5mm 8mm;
      color: #000;
      font: 400 4mm/1.4 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC Variable', 'Noto Sans SC', sans-serif;
      text-align: center;
    }
    .hallkit-receipt p { margin: 0; }
    .hallkit-receipt .hall { font-weight: 700; }
    .hallkit-receipt .number { margin: 2mm 0 1mm; font-size: 20mm; font-weight: 800; line-height: 1; font-variant-numeric: tabular-nums; }
    .hallkit-receipt .service { font-size: 5mm; font-weight: 700; }
    .hallkit-receipt .facts { padding: 2.5mm 0; margin: 2.5mm 0; border-top: 0.4mm solid #000; border-bottom: 0.4mm solid #000; }
    .hallkit-receipt .facts strong { font-size: 5mm; }
    .hallkit-receipt .qr { width: 34mm; height: 34mm; }
    .hallkit-receipt .code { margin-top: 1mm; }
    .hallkit-receipt .small { font-size: 3.2mm; }
  }
`;

/** The 80 mm style of the paper ticket, as a sheet that a strict page accepts. */
export async function receiptSheet(): Promise<CSSStyleSheet> {
  return new CSSStyleSheet().replace(RULES);
}
