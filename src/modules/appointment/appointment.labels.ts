import { type CodeOf, codeList } from '../../lib/codes.ts';

export const appointmentKinds = codeList([
  { code: 'appointment', vi: 'Bổ nhiệm', en: 'Appointment' },
  { code: 'reappointment', vi: 'Bổ nhiệm lại', en: 'Re-appointment' },
]);
export type AppointmentKind = CodeOf<typeof appointmentKinds>;
