import { recordingRoute } from '../../gate/recording.ts';
import { factRoutes } from '../cadres/cadres.corrections.routes.ts';
import { appointmentKind } from './appointment.facts.labels.ts';
import { recordAppointments } from './appointment.queries.ts';
import { appointmentRecord } from './appointment.schema.ts';

export const recordAppointment = recordingRoute({
  path: '/appointments',
  right: 'appointment.write',
  subject: 'appointment',
  input: appointmentRecord,
  record: recordAppointments,
});

export const appointmentFacts = factRoutes({ kind: appointmentKind });

export const appointmentRoutes = [recordAppointment, ...appointmentFacts.all];
