import type { RejectionCode } from '@hallkit/core';
import { lasting } from './error-entry.ts';
import type { ErrorEntry } from './error-entry.ts';

const conflict = (title: string, en: string, zh: string) => lasting(409, title, en, zh);
const unknown = (title: string, en: string, zh: string) => lasting(404, title, en, zh);
const forbidden = (title: string, en: string, zh: string) => lasting(403, title, en, zh);

/** Every refusal of the hall itself, in the order of the core's `rejectionCodes`. The compiler keeps it whole. */
export const rejectionErrors: Readonly<Record<RejectionCode, ErrorEntry>> = {
  unknown_service: unknown('Unknown service', 'This hall has no such service.', '本大厅没有这项业务。'),
  unknown_item: unknown('Unknown item', 'This hall has no such item.', '本大厅没有这个事项。'),
  unknown_window: unknown('Unknown window', 'This hall has no such window.', '本大厅没有这个窗口。'),
  unknown_ticket: unknown('Unknown ticket', 'There is no such ticket.', '没有找到这张号票。'),
  unknown_priority: unknown(
    'Unknown priority class',
    'This hall has no such priority class.',
    '本大厅没有这个优先类别。',
  ),
  unknown_language: unknown(
    'Unknown language',
    'This hall does not offer that language.',
    '本大厅不提供这种语言。',
  ),
  unknown_reason: unknown('Unknown reason', 'This hall has no such reason.', '本大厅没有这个原因。'),
  unknown_policy: unknown(
    'Unknown policy',
    'The hall file names a dispatch policy this server does not have.',
    '大厅文件所写的叫号策略，本服务没有。',
  ),
  unknown_preset: unknown('Unknown preset', 'The hall file has no such preset.', '大厅文件中没有这个预案。'),
  unknown_alert: unknown(
    'Unknown alert',
    'There is no such alert, or it has ended.',
    '没有这条预警，或预警已解除。',
  ),
  no_services: conflict('No service chosen', 'Choose at least one service.', '请至少选择一项业务。'),
  too_many_legs: conflict(
    'Too many services on one ticket',
    'One ticket cannot hold so many services. Take a second number.',
    '一张号票不能包含这么多业务，请再取一个号。',
  ),
  hall_closed: conflict(
    'Hall closed',
    'The hall is closed now and gives no numbers.',
    '大厅现在不在服务时间，暂不取号。',
  ),
  day_closed: conflict(
    'Day closed',
    'No more numbers today. Those who hold one are still served.',
    '今日已停止取号，已取号的群众继续办理。',
  ),
  intake_paused: conflict(
    'Intake paused',
    'This service gives no numbers at the moment.',
    '这项业务暂停取号。',
  ),
  quota_reached: conflict(
    'Quota reached',
    'All of today’s numbers for this service have been given out.',
    '这项业务今日的号已取完。',
  ),
  last_ticket_time_passed: conflict(
    'Last ticket time passed',
    'The time for the last number of this service has passed.',
    '这项业务今日取号时间已过。',
  ),
  queue_full: conflict(
    'Queue full',
    'The hall cannot take more people now. Please ask the guide.',
    '大厅等候人数已满，请咨询导办人员。',
  ),
  already_waiting: conflict(
    'Already waiting',
    'You already hold the number {number}, which is waiting.',
    '您已有正在等候的号 {number}。',
  ),
  window_closed: conflict('Window closed', 'The window is closed.', '窗口已关闭。'),
  window_paused: conflict(
    'Window paused',
    'The window is paused. Resume it first.',
    '窗口已暂停，请先恢复。',
  ),
  window_not_open: conflict('Window not open', 'The window is not open.', '窗口尚未开放。'),
  window_busy: conflict(
    'Window busy',
    'Somebody is at the window. Finish with them first.',
    '窗口正有群众，请先办结。',
  ),
  window_already_open: conflict('Window already open', 'The window is open already.', '窗口已经开放。'),
  window_not_paused: conflict('Window not paused', 'The window is not paused.', '窗口没有暂停。'),
  window_empty: conflict('Nobody at the window', 'Nobody is at the window.', '窗口当前没有群众。'),
  window_may_not_serve: conflict(
    'Window does not serve this',
    'This window does not serve that service.',
    '本窗口不办理这项业务。',
  ),
  window_not_qualified: conflict(
    'Not qualified',
    'The clerk of this window is not trained for that service.',
    '本窗口人员未具备办理这项业务的资格。',
  ),
  clerk_elsewhere: conflict(
    'Clerk at another window',
    'You are signed in at another window. Sign out there first.',
    '您已在其他窗口签到，请先在那里签退。',
  ),
  not_signed_in: forbidden('Not signed in', 'Sign in at this window first.', '请先在本窗口签到。'),
  not_a_clerk: forbidden('Not a clerk', 'Only a clerk may sign in at a window.', '只有窗口人员可以签到。'),
  window_taken: conflict(
    'Window taken',
    'Another clerk is signed in at this window.',
    '其他人员已在本窗口签到。',
  ),
  not_a_substitute: conflict(
    'Not a substitute',
    'You are not named as a substitute for this window.',
    '您不是本窗口的替岗人员。',
  ),
  console_read_only: forbidden(
    'Console read-only',
    'This window is now worked from another computer. Here you can only look.',
    '本窗口已在另一台电脑上操作，此处只能查看。',
  ),
  nobody_waiting: conflict('Nobody waiting', 'Nobody waits for this window.', '当前没有等候本窗口的群众。'),
  ticket_not_waiting: conflict('Ticket not waiting', 'The ticket is not waiting.', '该号票不在等候中。'),
  ticket_not_called: conflict('Ticket not called', 'The ticket has not been called.', '该号票尚未被叫号。'),
  ticket_not_here: conflict('Ticket not here', 'The ticket is not at this window.', '该号票不在本窗口。'),
  ticket_not_parked: conflict('Ticket not parked', 'The ticket is not parked.', '该号票没有挂起。'),
  ticket_not_missed: conflict('Ticket not missed', 'The ticket has not missed its call.', '该号票没有过号。'),
  ticket_settled: conflict('Ticket settled', 'The ticket has ended already.', '该号票已经结束。'),
  already_started: conflict('Already started', 'The service has begun already.', '已经开始办理。'),
  recalls_exhausted: conflict(
    'Recalls exhausted',
    'The number has been called as often as the hall allows.',
    '重呼次数已用完。',
  ),
  no_show_is_final: conflict(
    'No-show is final',
    'This ticket has missed its call and cannot come back. Please take a new number.',
    '该号票已过号作废，请重新取号。',
  ),
  outcome_needs_reason: conflict(
    'Outcome needs a reason',
    'Say why the record was refused.',
    '不予受理须填写原因。',
  ),
  nothing_to_undo: conflict('Nothing to undo', 'There is nothing to take back.', '没有可以撤销的操作。'),
  undo_too_late: conflict('Too late to undo', 'It is too late to take this back.', '已超过可撤销的时间。'),
  window_attended: conflict(
    'Window attended',
    'The window’s own console is alive; its clerk has to act.',
    '窗口有人值守，须由窗口人员操作。',
  ),
  not_paused: conflict('Not paused', 'Intake is not paused.', '取号没有暂停。'),
  already_paused: conflict('Already paused', 'It is paused already.', '已经暂停。'),
  day_already_open: conflict('Day already open', 'The day is open already.', '今日已经开始取号。'),
  day_already_closed: conflict('Day already closed', 'The day is closed already.', '今日已经停止取号。'),
  service_already_on_ticket: conflict(
    'Service already on the ticket',
    'The ticket holds this service already.',
    '该号票已包含这项业务。',
  ),
  priority_unchanged: conflict(
    'Priority unchanged',
    'The ticket has this priority already.',
    '该号票已是这个优先类别。',
  ),
  hall_would_orphan: conflict(
    'Hall file would orphan tickets',
    'The new hall file drops something that open tickets still need.',
    '新的大厅文件删去了未办结号票仍需要的内容。',
  ),
  hall_unchanged: conflict(
    'Hall file unchanged',
    'The hall file is in force already.',
    '该大厅文件已经生效。',
  ),
  hall_undefined: conflict('Hall undefined', 'The hall has no hall file yet.', '大厅尚未配置。'),
  clock_implausible: conflict(
    'Clock implausible',
    'The server’s clock leaps too far. An administrator has to confirm it.',
    '服务器时钟跳变过大，须由管理员确认。',
  ),
  command_expired: conflict(
    'Command expired',
    'It took too long to get through and was not done. Please press again.',
    '操作超时，未执行，请重新操作。',
  ),
  change_not_due: conflict(
    'Change not due',
    'The change of services is not due to end yet.',
    '窗口调整尚未到期。',
  ),
  nothing_to_change: conflict(
    'Nothing to change',
    'Everything is already as asked.',
    '已是所要求的状态，无需更改。',
  ),
};
