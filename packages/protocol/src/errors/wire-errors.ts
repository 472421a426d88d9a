import { lasting, passing } from './error-entry.ts';
import type { ErrorEntry } from './error-entry.ts';

/** Every error that is not the hall's own refusal: transport, identity, limits, storage. */
export const wireErrors = {
  malformed_json: lasting(400, 'Malformed JSON', 'The body is not valid JSON.', '请求内容不是有效的 JSON。'),
  invalid_body: lasting(
    400,
    'Invalid request',
    'The request does not fit its schema at {path}: {problem}.',
    '请求内容不符合要求（{path}：{problem}）。',
  ),
  unsupported_media_type: lasting(
    415,
    'Unsupported media type',
    'Send JSON with Content-Type: application/json.',
    '请使用 application/json 发送 JSON。',
  ),
  body_too_large: lasting(
    413,
    'Body too large',
    'The body is larger than {maxBytes} bytes.',
    '请求内容超过 {maxBytes} 字节。',
  ),
  unknown_route: lasting(404, 'Unknown route', 'There is nothing at this address.', '该地址不存在。'),
  unknown_hall: lasting(404, 'Unknown hall', 'This server has no such hall.', '本服务没有这个大厅。'),
  unknown_command: lasting(
    404,
    'Unknown command',
    'No command of yours with this id has been done.',
    '没有执行过这个编号的操作。',
  ),
  unknown_zone: lasting(404, 'Unknown zone', 'This hall has no such zone.', '本大厅没有这个区域。'),
  unknown_device: lasting(404, 'Unknown device', 'There is no such device.', '没有这台设备。'),
  unknown_view: lasting(404, 'Unknown view', 'There is no such live view.', '没有这个实时视图。'),
  not_authenticated: lasting(401, 'Not authenticated', 'Log in first.', '请先登录。'),
  token_expired: passing(
    401,
    'Token expired',
    'The access token has expired. Renew it and send the request again.',
    '登录已过期，请刷新后重试。',
  ),
  token_revoked: lasting(401, 'Token revoked', 'This access has been withdrawn.', '访问权限已被收回。'),
  login_failed: lasting(401, 'Login failed', 'Name or password is wrong.', '用户名或密码错误。'),
  login_locked: lasting(
    429,
    'Login locked',
    'Too many wrong passwords. Try again in {retryAfterSeconds} seconds.',
    '密码错误次数过多，请 {retryAfterSeconds} 秒后再试。',
  ),
  pairing_code_invalid: lasting(
    401,
    'Pairing code invalid',
    'The pairing code is wrong, used or out of date. Ask for a new one.',
    '配对码错误、已使用或已过期，请重新获取。',
  ),
  device_secret_invalid: lasting(
    401,
    'Device secret invalid',
    'The device is not paired with this server. Pair it again.',
    '设备未与本服务配对，请重新配对。',
  ),
  link_invalid: lasting(
    404,
    'Link invalid',
    'This ticket link is not valid any more.',
    '该号票链接无效或已失效。',
  ),
  leave_code_invalid: lasting(
    403,
    'Code invalid',
    'The four-digit code printed on the ticket does not match.',
    '号票上的四位验证码不正确。',
  ),
  forbidden: lasting(403, 'Forbidden', 'Your role may not do this.', '您没有此项权限。'),
  foreign_origin: lasting(
    403,
    'Foreign origin',
    'Pages of this origin may not use this server.',
    '不允许该来源的页面访问。',
  ),
  idempotency_key_missing: lasting(
    400,
    'Idempotency key missing',
    'Send an Idempotency-Key header with the id of the command.',
    '缺少 Idempotency-Key 请求头。',
  ),
  idempotency_key_invalid: lasting(
    400,
    'Idempotency key invalid',
    'The Idempotency-Key is not a lower-case UUIDv7.',
    'Idempotency-Key 不是小写的 UUIDv7。',
  ),
  idempotency_key_reused: lasting(
    422,
    'Idempotency key reused',
    'This id has been used for another command.',
    '该操作编号已用于另一项操作。',
  ),
  rate_limited: passing(
    429,
    'Rate limited',
    'Too many requests. Please wait a moment.',
    '请求过于频繁，请稍候。',
  ),
  overloaded: passing(503, 'Overloaded', 'The server is busy. Please wait a moment.', '服务繁忙，请稍候。'),
  storage_full: passing(
    503,
    'Storage full',
    'The server’s disk is full. Screens go on; nothing can be recorded.',
    '服务器存储空间已满，暂时无法记录。',
  ),
  storage_unavailable: passing(
    503,
    'Storage unavailable',
    'The server cannot reach its database at the moment.',
    '服务器暂时无法访问数据库。',
  ),
  outcome_unknown: passing(
    503,
    'Outcome unknown',
    'The server cannot tell yet whether this was done. Ask again by its id.',
    '暂时无法确认是否已执行，请按编号查询。',
  ),
  shutting_down: passing(503, 'Shutting down', 'The server is restarting.', '服务正在重启。'),
  protocol_version: lasting(
    426,
    'Protocol version',
    'This page speaks another version than the server. Reload it.',
    '页面版本与服务器不一致，请刷新页面。',
  ),
  message_too_large: lasting(
    413,
    'Message too large',
    'The message is larger than {maxBytes} bytes.',
    '消息超过 {maxBytes} 字节。',
  ),
  too_many_subscriptions: lasting(
    429,
    'Too many subscriptions',
    'One connection may follow at most {max} views.',
    '一个连接最多订阅 {max} 个视图。',
  ),
  internal: passing(
    500,
    'Internal error',
    'Something went wrong on the server. It has been logged.',
    '服务器内部错误，已记录。',
  ),
} as const satisfies Readonly<Record<string, ErrorEntry>>;

/** A code of the wire itself. */
export type WireErrorCode = keyof typeof wireErrors;
