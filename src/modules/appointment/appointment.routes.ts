import { recordingRoute } from '../../gate/recording.ts';
import { recordAppointments } from './appointment.queries.ts';
import { appointmentRecord } from './appointment.schema.ts';

export const recordAppointment = recordingRoute({
  path: '/appointments',
  right: 'appointment.write',
  subject: 'appointment',
  input: appointmentRecord,
  record: recordAppointments,
});

export const appointmentRoutes = [recordAppointment];
