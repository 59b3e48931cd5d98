// Generated from the migrated database by `npm run generate`; do not edit.
import type { Generated, GeneratedAlways } from 'kysely';

export interface AccessGrant {
  id: Generated<number>;
  account_id: number;
  role: string;
  unit_id: number | null;
  unit_path: string;
  title_levels: string[] | null;
  from_on: string;
  to_on: string | null;
  on_behalf_of: number | null;
  act_id: Generated<number | null>;
}

export interface Account {
  id: Generated<number>;
  login: string;
  full_name: string;
  password_hash: string | null;
  must_change: Generated<boolean>;
  password_set_at: Generated<Date>;
  disabled_at: Date | null;
  person_id: number | null;
  created_at: Generated<Date>;
  search_key: Generated<string>;
  signed_in_at: Date | null;
}

export interface Act {
  id: Generated<number>;
  account_id: number | null;
  on_behalf_of: number | null;
  route: string;
  job_id: number | null;
  operator: string | null;
  address: string | null;
  at: Generated<Date>;
}

export interface Appointment {
  id: Generated<number>;
  person_id: number;
  unit_id: number;
  kind: string;
  from_post: string | null;
  to_post: string | null;
  decided_on: string;
  months: number | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface AppointmentPast {
  id: number;
  person_id: number;
  unit_id: number;
  kind: string;
  from_post: string | null;
  to_post: string | null;
  decided_on: string;
  months: number | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Association {
  id: Generated<number>;
  person_id: number;
  kind: string;
  joined_on: string | null;
  joined_precision: string | null;
  detail: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface AssociationPast {
  id: number;
  person_id: number;
  kind: string;
  joined_on: string | null;
  joined_precision: string | null;
  detail: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Award {
  id: Generated<number>;
  person_id: number;
  form: string;
  detail: string | null;
  given_on: string;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface AwardPast {
  id: number;
  person_id: number;
  form: string;
  detail: string | null;
  given_on: string;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface BallotCandidate {
  id: Generated<number>;
  round_id: number;
  position: number;
  person_id: number;
  unit_path: string;
}

export interface BallotCount {
  id: Generated<number>;
  round_id: number;
  account_id: number;
  issued: number;
  returned: number;
  valid: number;
  votes: number[];
  unit_path: string;
}

export interface BallotRound {
  id: Generated<number>;
  meeting_id: number;
  number: number;
  form: string;
  convened: number;
  present: number;
  choices: number;
  rule: unknown;
  opened_at: Generated<Date>;
  closed_at: Date | null;
  unit_path: string;
}

export interface CaseConsultation {
  id: Generated<number>;
  case_id: number;
  step: string;
  body: string;
  document_id: number | null;
  sent_on: string;
  silent_on: string | null;
  answer: string | null;
  answered_on: string | null;
  answer_document_id: number | null;
  note: string | null;
  unit_path: string;
}

export interface CaseException {
  id: Generated<number>;
  case_id: number;
  gate: string;
  person_id: number | null;
  reason: string;
  document_id: number;
  account_id: number;
  countersigned_by: number | null;
  countersigned_at: Date | null;
  unit_path: string;
}

export interface CaseFollower {
  id: Generated<number>;
  case_id: number;
  account_id: number;
  unit_path: string;
}

export interface CasePaper {
  id: Generated<number>;
  case_id: number;
  person_id: number | null;
  kind: string;
  document_id: number | null;
  issued_on: string;
  valid_until: string | null;
  note: string | null;
  account_id: number | null;
  unit_path: string;
}

export interface CasePerson {
  id: Generated<number>;
  case_id: number;
  person_id: number;
  gone: Generated<boolean>;
  unit_path: string;
}

export interface CaseStep {
  id: Generated<number>;
  case_id: number;
  seq: number;
  move: string;
  from_step: string | null;
  to_step: string;
  ended: string | null;
  moved_on: string;
  reason: string | null;
  document_id: number | null;
  entered: Generated<number[]>;
  gone: Generated<number[]>;
  account_id: number | null;
  by_act_id: Generated<number>;
  at: Generated<Date>;
  unit_path: string;
}

export interface Code {
  list: string;
  scheme: string;
  code: string;
  vi: string;
  en: string;
  position: number;
}

export interface Committee {
  id: Generated<number>;
  unit_id: number;
  kind: string;
  term_from: number | null;
  term_to: number | null;
  size: number | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface CommitteePast {
  id: number;
  unit_id: number;
  kind: string;
  term_from: number | null;
  term_to: number | null;
  size: number | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Discipline {
  id: Generated<number>;
  person_id: number;
  form: string;
  detail: string | null;
  decided_on: string;
  ends_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface DisciplinePast {
  id: number;
  person_id: number;
  form: string;
  detail: string | null;
  decided_on: string;
  ends_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Document {
  id: Generated<number>;
  number: string | null;
  kind: string;
  title: string | null;
  issuer: string | null;
  signed_on: string | null;
  effective_on: string | null;
  unit_path: string;
  act_id: Generated<number>;
  number_key: string | null;
  search_key: string | null;
}

export interface DocumentPast {
  id: number;
  number: string | null;
  kind: string;
  title: string | null;
  issuer: string | null;
  signed_on: string | null;
  effective_on: string | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
  number_key: string | null;
  search_key: string | null;
}

export interface Equivalence {
  id: Generated<number>;
  kind: string;
  level: string | null;
  detail_key: string | null;
  as_kind: string;
  as_level: string | null;
  regulation_id: number;
  article: string | null;
  from_on: string;
  to_on: string | null;
  unit_id: number | null;
  unit_path: string;
  shipped: Generated<boolean>;
  version: Generated<number>;
  act_id: Generated<number>;
  detail: string | null;
}

export interface EquivalencePast {
  id: number;
  kind: string;
  level: string | null;
  detail_key: string | null;
  as_kind: string;
  as_level: string | null;
  regulation_id: number;
  article: string | null;
  from_on: string;
  to_on: string | null;
  unit_id: number | null;
  unit_path: string;
  shipped: boolean;
  version: number;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
  detail: string | null;
}

export interface Evaluation {
  id: Generated<number>;
  person_id: number;
  unit_id: number;
  year: number;
  grade: string;
  decided_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface EvaluationPast {
  id: number;
  person_id: number;
  unit_id: number;
  year: number;
  grade: string;
  decided_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Health {
  id: Generated<number>;
  person_id: number;
  examined_on: string;
  state: string | null;
  height: number | null;
  weight: number | null;
  blood_group: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface HealthPast {
  id: number;
  person_id: number;
  examined_on: string;
  state: string | null;
  height: number | null;
  weight: number | null;
  blood_group: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface ImportMemory {
  id: Generated<number>;
  unit_path: string;
  about: string;
  key: string;
  says: unknown;
  account_id: number | null;
  remembered_at: Generated<Date>;
}

export interface Job {
  id: Generated<number>;
  kind: string;
  state: Generated<string>;
  input: unknown;
  result: unknown;
  progress: Generated<number>;
  message: string | null;
  account_id: number | null;
  operator: string | null;
  unit_path: string;
  created_at: Generated<Date>;
  started_at: Date | null;
  heartbeat_at: Date | null;
  ended_at: Date | null;
  undone_at: Date | null;
  cancel_asked: Generated<boolean>;
  attempts: Generated<number>;
  files_of: number | null;
}

export interface JobChange {
  job_id: number;
  position: number;
  kind: string;
  person_id: number | null;
  says: unknown;
  unit_path: string;
}

export interface JobFile {
  id: Generated<number>;
  job_id: number;
  name: string;
  content: Buffer;
  unit_path: string;
}

export interface KeptReport {
  id: Generated<number>;
  form: string;
  unit_id: number;
  from_on: string;
  last_on: string;
  state: Generated<string>;
  number: string | null;
  signed_on: string | null;
  signer: string | null;
  signer_position: string | null;
  version: Generated<number>;
  made_act_id: Generated<number>;
  frozen_act_id: number | null;
  content: unknown;
  changed_act_id: Generated<number>;
  unit_path: string;
}

export interface KeptReportFigure {
  report_id: number;
  figure: string;
  source: number;
  value: number | null;
  row_count: number;
  row_ids: number[] | null;
  amounts: number[] | null;
  whole_ids: number[] | null;
  unit_path: string;
}

export interface KeptReportRow {
  report_id: number;
  source: number;
  row_id: number;
  sort: string;
  shown: unknown;
  unit_path: string;
}

export interface KeptReportText {
  id: Generated<number>;
  report_id: number;
  key: string;
  words: string;
  automatic: string;
  version: Generated<number>;
  changed_act_id: Generated<number>;
  unit_path: string;
}

export interface Meeting {
  id: Generated<number>;
  case_id: number;
  step: string;
  since: number;
  held_on: string;
  place: string | null;
  chair: string;
  secretary: string;
  note: string | null;
  unit_path: string;
}

export interface MeetingMember {
  id: Generated<number>;
  meeting_id: number;
  position: number;
  name: string;
  role: string | null;
  present: Generated<boolean>;
  unit_path: string;
}

export interface Migration {
  number: number;
  name: string;
  checksum: string;
  applied_at: Generated<Date>;
}

export interface Movement {
  id: Generated<number>;
  person_id: number;
  unit_id: number;
  kind: string;
  from_post: string | null;
  from_unit_id: number | null;
  to_post: string | null;
  decided_on: string;
  months: number | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface MovementPast {
  id: number;
  person_id: number;
  unit_id: number;
  kind: string;
  from_post: string | null;
  from_unit_id: number | null;
  to_post: string | null;
  decided_on: string;
  months: number | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface NameToken {
  token: string;
  person_id: number;
  unit_path: string;
}

export interface Participation {
  id: Generated<number>;
  person_id: number;
  unit_id: number;
  engagement: string;
  course: string;
  course_key: string;
  kind: string;
  mode: string | null;
  institution: string | null;
  from_on: string | null;
  from_precision: string | null;
  to_on: string | null;
  to_precision: string | null;
  result: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface ParticipationPast {
  id: number;
  person_id: number;
  unit_id: number;
  engagement: string;
  course: string;
  course_key: string;
  kind: string;
  mode: string | null;
  institution: string | null;
  from_on: string | null;
  from_precision: string | null;
  to_on: string | null;
  to_precision: string | null;
  result: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Particulars {
  id: Generated<number>;
  person_id: number;
  residence: string | null;
  phone: string | null;
  insurance_number: string | null;
  family_background: string | null;
  former_occupation: string | null;
  recruiting_body: string | null;
  joined_body_on: string | null;
  joined_body_precision: string | null;
  enlisted_on: string | null;
  enlisted_precision: string | null;
  discharged_on: string | null;
  discharged_precision: string | null;
  military_rank: string | null;
  honour: string | null;
  policy: string | null;
  general_education: string | null;
  academic_title: string | null;
  main_work: string | null;
  strength: string | null;
  abroad: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface ParticularsPast {
  id: number;
  person_id: number;
  residence: string | null;
  phone: string | null;
  insurance_number: string | null;
  family_background: string | null;
  former_occupation: string | null;
  recruiting_body: string | null;
  joined_body_on: string | null;
  joined_body_precision: string | null;
  enlisted_on: string | null;
  enlisted_precision: string | null;
  discharged_on: string | null;
  discharged_precision: string | null;
  military_rank: string | null;
  honour: string | null;
  policy: string | null;
  general_education: string | null;
  academic_title: string | null;
  main_work: string | null;
  strength: string | null;
  abroad: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface PartyMembership {
  id: Generated<number>;
  person_id: number;
  member: boolean;
  joined_on: string | null;
  joined_precision: string | null;
  official_on: string | null;
  official_precision: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface PartyMembershipPast {
  id: number;
  person_id: number;
  member: boolean;
  joined_on: string | null;
  joined_precision: string | null;
  official_on: string | null;
  official_precision: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Pay {
  id: Generated<number>;
  person_id: number;
  item: string;
  rank_name: string | null;
  rank_code: string | null;
  step: string | null;
  coefficient: string | null;
  share: string | null;
  amount: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface PayPast {
  id: number;
  person_id: number;
  item: string;
  rank_name: string | null;
  rank_code: string | null;
  step: string | null;
  coefficient: string | null;
  share: string | null;
  amount: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Person {
  id: Generated<number>;
  full_name: string;
  name_sort: string;
  name_key: string;
  other_name: string | null;
  sex: string | null;
  birth_on: string | null;
  birth_precision: string | null;
  ethnic_group: string | null;
  ethnic_scheme: string | null;
  religion: string | null;
  religion_scheme: string | null;
  native_place: string | null;
  birth_place: string | null;
  identity_hash: Buffer | null;
  identity_cipher: Buffer | null;
  recruited_on: string | null;
  recruited_precision: string | null;
  note: string | null;
  unit_id: number;
  unit_path: string;
  version: Generated<number>;
  act_id: Generated<number>;
}

export interface PersonAppointment {
  id: number | null;
  person_id: number | null;
  unit_id: number | null;
  kind: string | null;
  from_post: string | null;
  to_post: string | null;
  decided_on: string | null;
  months: number | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
  unit_name: string | null;
}

export interface PersonAssociation {
  id: number | null;
  person_id: number | null;
  kind: string | null;
  joined_on: string | null;
  joined_precision: string | null;
  detail: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonAward {
  id: number | null;
  person_id: number | null;
  form: string | null;
  detail: string | null;
  given_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonDiscipline {
  id: number | null;
  person_id: number | null;
  form: string | null;
  detail: string | null;
  decided_on: string | null;
  ends_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonDistinct {
  id: Generated<number>;
  person_id: number;
  other_id: number;
  unit_path: string;
  act_id: Generated<number>;
}

export interface PersonDistinctPast {
  id: number;
  person_id: number;
  other_id: number;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface PersonEvaluation {
  id: number | null;
  person_id: number | null;
  unit_id: number | null;
  year: number | null;
  grade: string | null;
  decided_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
  unit_name: string | null;
}

export interface PersonHealth {
  id: number | null;
  person_id: number | null;
  examined_on: string | null;
  state: string | null;
  height: number | null;
  weight: number | null;
  blood_group: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonMerge {
  id: Generated<number>;
  person_id: number;
  gone_id: number;
  accounts: Generated<number[]>;
  unit_path: string;
  act_id: Generated<number>;
}

export interface PersonMergePast {
  id: number;
  person_id: number;
  gone_id: number;
  accounts: number[];
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface PersonMerged {
  gone_id: number | null;
  person_id: number | null;
}

export interface PersonMovement {
  id: number | null;
  person_id: number | null;
  unit_id: number | null;
  kind: string | null;
  from_post: string | null;
  from_unit_id: number | null;
  to_post: string | null;
  decided_on: string | null;
  months: number | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
  unit_name: string | null;
  from_unit_name: string | null;
}

export interface PersonParticipation {
  id: number | null;
  person_id: number | null;
  unit_id: number | null;
  engagement: string | null;
  course: string | null;
  course_key: string | null;
  kind: string | null;
  mode: string | null;
  institution: string | null;
  from_on: string | null;
  from_precision: string | null;
  to_on: string | null;
  to_precision: string | null;
  result: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
  unit_name: string | null;
}

export interface PersonParticulars {
  id: number | null;
  person_id: number | null;
  residence: string | null;
  phone: string | null;
  insurance_number: string | null;
  family_background: string | null;
  former_occupation: string | null;
  recruiting_body: string | null;
  joined_body_on: string | null;
  joined_body_precision: string | null;
  enlisted_on: string | null;
  enlisted_precision: string | null;
  discharged_on: string | null;
  discharged_precision: string | null;
  military_rank: string | null;
  honour: string | null;
  policy: string | null;
  general_education: string | null;
  academic_title: string | null;
  main_work: string | null;
  strength: string | null;
  abroad: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonPartyMembership {
  id: number | null;
  person_id: number | null;
  member: boolean | null;
  joined_on: string | null;
  joined_precision: string | null;
  official_on: string | null;
  official_precision: string | null;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonPast {
  id: number;
  full_name: string;
  name_sort: string;
  name_key: string;
  other_name: string | null;
  sex: string | null;
  birth_on: string | null;
  birth_precision: string | null;
  ethnic_group: string | null;
  ethnic_scheme: string | null;
  religion: string | null;
  religion_scheme: string | null;
  native_place: string | null;
  birth_place: string | null;
  identity_hash: Buffer | null;
  identity_cipher: Buffer | null;
  recruited_on: string | null;
  recruited_precision: string | null;
  note: string | null;
  unit_id: number;
  unit_path: string;
  version: number;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface PersonPay {
  id: number | null;
  person_id: number | null;
  item: string | null;
  rank_name: string | null;
  rank_code: string | null;
  step: string | null;
  coefficient: string | null;
  share: string | null;
  amount: string | null;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonPhoto {
  id: number | null;
  person_id: number | null;
  media_type: string | null;
  bytes: Buffer | null;
  unit_path: string | null;
  act_id: number | null;
}

export interface PersonPlanEntry {
  id: number | null;
  person_id: number | null;
  unit_id: number | null;
  title: string | null;
  title_text: string | null;
  title_key: string | null;
  term_from: number | null;
  term_to: number | null;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
  unit_name: string | null;
}

export interface PersonPosting {
  id: number | null;
  person_id: number | null;
  post_id: number | null;
  unit_id: number | null;
  engagement: string | null;
  basis: string | null;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  end_document_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
  title: string | null;
  post_name: string | null;
  unit_name: string | null;
}

export interface PersonQualification {
  id: number | null;
  person_id: number | null;
  kind: string | null;
  level: string | null;
  detail: string | null;
  institution: string | null;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  awarded_on: string | null;
  awarded_precision: string | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonRelative {
  id: number | null;
  person_id: number | null;
  side: string | null;
  relation: string | null;
  full_name: string | null;
  birth_year: number | null;
  detail: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
}

export interface PersonRuling {
  id: number | null;
  person_id: number | null;
  unit_id: number | null;
  standard_id: number | null;
  condition: string | null;
  says: string | null;
  grounds: string | null;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
  standard: string | null;
}

export interface PersonSeat {
  id: number | null;
  committee_id: number | null;
  person_id: number | null;
  unit_id: number | null;
  title: string | null;
  entry_mode: string | null;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string | null;
  act_id: number | null;
  end_document_id: number | null;
  document_number: string | null;
  document_signed_on: string | null;
  committee: string | null;
  term_from: number | null;
  term_to: number | null;
  unit_name: string | null;
}

export interface Photo {
  id: Generated<number>;
  person_id: number;
  media_type: string | null;
  bytes: Buffer | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface PhotoPast {
  id: number;
  person_id: number;
  media_type: string | null;
  bytes: Buffer | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface PlanEntry {
  id: Generated<number>;
  person_id: number;
  unit_id: number;
  title: string;
  title_text: string;
  title_key: string;
  term_from: number;
  term_to: number;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface PlanEntryPast {
  id: number;
  person_id: number;
  unit_id: number;
  title: string;
  title_text: string;
  title_key: string;
  term_from: number;
  term_to: number;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Post {
  id: Generated<number>;
  unit_id: number;
  title: string;
  name: string;
  name_key: string;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
  end_document_id: number | null;
  quota: number | null;
}

export interface PostPast {
  id: number;
  unit_id: number;
  title: string;
  name: string;
  name_key: string;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
  end_document_id: number | null;
  quota: number | null;
}

export interface Posting {
  id: Generated<number>;
  person_id: number;
  post_id: number;
  unit_id: number;
  engagement: string;
  basis: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
  end_document_id: number | null;
}

export interface PostingPast {
  id: number;
  person_id: number;
  post_id: number;
  unit_id: number;
  engagement: string;
  basis: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
  end_document_id: number | null;
}

export interface Procedure {
  id: Generated<number>;
  code: string;
  vi: string;
  en: string;
  writer: string;
  asks: Generated<string[]>;
  position: Generated<number>;
  unit_id: number | null;
  unit_path: string;
  shipped: Generated<boolean>;
  act_id: Generated<number>;
}

export interface ProcedureCase {
  id: Generated<number>;
  procedure: string;
  unit_id: number;
  deciding_unit_id: number;
  acting_unit_id: number;
  title: string | null;
  post_name: string | null;
  to_unit_id: number | null;
  months: number | null;
  begun_on: string;
  begun_by: number | null;
  edition: unknown;
  step: string;
  state: Generated<string>;
  entered_on: string;
  due_on: string | null;
  version: Generated<number>;
  unit_path: string;
}

export interface ProcedureEdition {
  id: Generated<number>;
  procedure_id: number;
  regulation_id: number;
  article: string | null;
  content: unknown;
  from_on: string;
  to_on: string | null;
  titles: string[] | null;
  cadre_kinds: string[] | null;
  unit_kinds: string[] | null;
  confidence: string;
  note: string | null;
  source: Generated<unknown>;
  draft: Generated<boolean>;
  unit_id: number | null;
  unit_path: string;
  version: Generated<number>;
  shipped: Generated<boolean>;
  act_id: Generated<number>;
}

export interface ProcedureEditionPast {
  id: number;
  procedure_id: number;
  regulation_id: number;
  article: string | null;
  content: unknown;
  from_on: string;
  to_on: string | null;
  titles: string[] | null;
  cadre_kinds: string[] | null;
  unit_kinds: string[] | null;
  confidence: string;
  note: string | null;
  source: unknown;
  draft: boolean;
  unit_id: number | null;
  unit_path: string;
  version: number;
  shipped: boolean;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface ProcedurePast {
  id: number;
  code: string;
  vi: string;
  en: string;
  writer: string;
  asks: string[];
  position: number;
  unit_id: number | null;
  unit_path: string;
  shipped: boolean;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Qualification {
  id: Generated<number>;
  person_id: number;
  kind: string;
  level: string | null;
  detail: string | null;
  institution: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
  awarded_on: string | null;
  awarded_precision: string | null;
}

export interface QualificationPast {
  id: number;
  person_id: number;
  kind: string;
  level: string | null;
  detail: string | null;
  institution: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
  awarded_on: string | null;
  awarded_precision: string | null;
}

export interface Regulation {
  id: Generated<number>;
  code: string | null;
  number: string | null;
  number_key: string;
  kind: string;
  level: string;
  issuer: string;
  title: string;
  signed_on: string | null;
  from_on: string;
  to_on: string | null;
  aliases: Generated<string[]>;
  topics: Generated<string[]>;
  source: Generated<unknown>;
  confidence: string;
  checked_on: string | null;
  note: string | null;
  unit_id: number | null;
  unit_path: string;
  version: Generated<number>;
  shipped: Generated<boolean>;
  act_id: Generated<number>;
}

export interface RegulationArticle {
  id: Generated<number>;
  regulation_id: number;
  article: string;
  heading: string | null;
  body: string | null;
  position: number;
  unit_path: string;
  act_id: Generated<number>;
}

export interface RegulationArticlePast {
  id: number;
  regulation_id: number;
  article: string;
  heading: string | null;
  body: string | null;
  position: number;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface RegulationCopy {
  id: Generated<number>;
  regulation_id: number;
  name: string;
  media_type: string;
  bytes: Buffer;
  unit_id: number;
  unit_path: string;
  act_id: Generated<number>;
}

export interface RegulationCopyPast {
  id: number;
  regulation_id: number;
  name: string;
  media_type: string;
  bytes: Buffer;
  unit_id: number;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface RegulationLink {
  id: Generated<number>;
  regulation_id: number;
  kind: string;
  target_id: number | null;
  target_number: string;
  unit_path: string;
  act_id: Generated<number>;
}

export interface RegulationLinkPast {
  id: number;
  regulation_id: number;
  kind: string;
  target_id: number | null;
  target_number: string;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface RegulationPast {
  id: number;
  code: string | null;
  number: string | null;
  number_key: string;
  kind: string;
  level: string;
  issuer: string;
  title: string;
  signed_on: string | null;
  from_on: string;
  to_on: string | null;
  aliases: string[];
  topics: string[];
  source: unknown;
  confidence: string;
  checked_on: string | null;
  note: string | null;
  unit_id: number | null;
  unit_path: string;
  version: number;
  shipped: boolean;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Relative {
  id: Generated<number>;
  person_id: number;
  side: string;
  relation: string;
  full_name: string;
  birth_year: number | null;
  detail: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface RelativePast {
  id: number;
  person_id: number;
  side: string;
  relation: string;
  full_name: string;
  birth_year: number | null;
  detail: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Rule {
  id: Generated<number>;
  code: string;
  topic: string;
  vi: string;
  en: string;
  unit: string;
  bound: string | null;
  position: Generated<number>;
  unit_id: number | null;
  unit_path: string;
  shipped: Generated<boolean>;
  act_id: Generated<number>;
}

export interface RuleEdition {
  id: Generated<number>;
  rule_id: number;
  regulation_id: number | null;
  article: string | null;
  ref: string | null;
  value: unknown;
  rounding: string | null;
  from_on: string;
  to_on: string | null;
  titles: string[] | null;
  cadre_kinds: string[] | null;
  unit_kinds: string[] | null;
  enforcement: string;
  confidence: string;
  note: string | null;
  source: Generated<unknown>;
  draft: Generated<boolean>;
  unit_id: number | null;
  unit_path: string;
  version: Generated<number>;
  shipped: Generated<boolean>;
  act_id: Generated<number>;
}

export interface RuleEditionPast {
  id: number;
  rule_id: number;
  regulation_id: number | null;
  article: string | null;
  ref: string | null;
  value: unknown;
  rounding: string | null;
  from_on: string;
  to_on: string | null;
  titles: string[] | null;
  cadre_kinds: string[] | null;
  unit_kinds: string[] | null;
  enforcement: string;
  confidence: string;
  note: string | null;
  source: unknown;
  draft: boolean;
  unit_id: number | null;
  unit_path: string;
  version: number;
  shipped: boolean;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface RulePast {
  id: number;
  code: string;
  topic: string;
  vi: string;
  en: string;
  unit: string;
  bound: string | null;
  position: number;
  unit_id: number | null;
  unit_path: string;
  shipped: boolean;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Ruling {
  id: Generated<number>;
  person_id: number;
  unit_id: number;
  standard_id: number;
  condition: string;
  says: string;
  grounds: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface RulingPast {
  id: number;
  person_id: number;
  unit_id: number;
  standard_id: number;
  condition: string;
  says: string;
  grounds: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface SavedView {
  id: Generated<number>;
  page: string;
  name: string;
  search: string;
  account_id: number;
  unit_id: number | null;
  unit_path: string | null;
  usual: Generated<boolean>;
}

export interface Seat {
  id: Generated<number>;
  committee_id: number;
  person_id: number;
  unit_id: number;
  title: string;
  entry_mode: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
  end_document_id: number | null;
}

export interface SeatPast {
  id: number;
  committee_id: number;
  person_id: number;
  unit_id: number;
  title: string;
  entry_mode: string | null;
  from_on: string;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
  end_document_id: number | null;
}

export interface Session {
  token_hash: Buffer;
  account_id: number;
  csrf_token: string;
  created_at: Generated<Date>;
  seen_at: Generated<Date>;
  expires_at: Date;
  address: string | null;
  agent: string | null;
}

export interface Setting {
  key: string;
  value: unknown;
}

export interface SignInTry {
  login_hash: Buffer;
  tries: number;
  tried_at: Generated<Date>;
}

export interface Standard {
  id: Generated<number>;
  code: string;
  vi: string;
  en: string;
  position: Generated<number>;
  unit_id: number | null;
  unit_path: string;
  shipped: Generated<boolean>;
  act_id: Generated<number>;
  kind: Generated<string>;
}

export interface StandardEdition {
  id: Generated<number>;
  standard_id: number;
  regulation_id: number | null;
  conditions: unknown;
  from_on: string;
  to_on: string | null;
  titles: string[] | null;
  cadre_kinds: string[] | null;
  unit_kinds: string[] | null;
  confidence: string;
  note: string | null;
  source: Generated<unknown>;
  draft: Generated<boolean>;
  unit_id: number | null;
  unit_path: string;
  version: Generated<number>;
  shipped: Generated<boolean>;
  act_id: Generated<number>;
}

export interface StandardEditionPast {
  id: number;
  standard_id: number;
  regulation_id: number | null;
  conditions: unknown;
  from_on: string;
  to_on: string | null;
  titles: string[] | null;
  cadre_kinds: string[] | null;
  unit_kinds: string[] | null;
  confidence: string;
  note: string | null;
  source: unknown;
  draft: boolean;
  unit_id: number | null;
  unit_path: string;
  version: number;
  shipped: boolean;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface StandardPast {
  id: number;
  code: string;
  vi: string;
  en: string;
  position: number;
  unit_id: number | null;
  unit_path: string;
  shipped: boolean;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
  kind: Generated<string>;
}

export interface Standing {
  posting_id: number;
  person_id: number;
  unit_id: number;
  unit_path: string;
  from_on: string;
  to_on: string | null;
  engagement: string;
  basis: string | null;
  title: string;
  post_name: string;
  full_name: string;
  name_sort: string;
  sex: string | null;
  birth_on: string | null;
  birth_precision: string | null;
  ethnic_minority: boolean | null;
  party: boolean | null;
  party_on: string | null;
  degree: string | null;
  theory: string | null;
  state_management: string | null;
  foreign_language: boolean;
  union_certificate: boolean | null;
}

export interface Trail {
  id: Generated<number>;
  act_id: Generated<number>;
  action: string;
  subject: string;
  subject_id: number | null;
  unit_path: Generated<string>;
  detail: unknown;
  at: Generated<Date>;
}

export interface TrailSeal {
  position: number;
  trail_id: number;
  digest: Buffer;
  chain: Buffer;
}

export interface TrainingClass {
  id: Generated<number>;
  unit_id: number;
  name: string;
  name_key: string;
  topic: string | null;
  audience: string | null;
  sector_text: string | null;
  opened_on: string;
  days: number | null;
  attendances: number;
  female_attendances: number | null;
  lecturer: string | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface TrainingClassPast {
  id: number;
  unit_id: number;
  name: string;
  name_key: string;
  topic: string | null;
  audience: string | null;
  sector_text: string | null;
  opened_on: string;
  days: number | null;
  attendances: number;
  female_attendances: number | null;
  lecturer: string | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface Unit {
  id: Generated<number>;
  code: string | null;
  kind: string;
  parent_id: number | null;
  path: string;
  unit_path: GeneratedAlways<string | null>;
  from_on: string;
  to_on: string | null;
  sector: string | null;
  sector_text: string | null;
  successor_id: number | null;
  act_id: Generated<number>;
  address: string | null;
}

export interface UnitClosure {
  ancestor_id: number;
  descendant_id: number;
  depth: number;
  from_on: string | null;
  to_on: string | null;
  unit_path: string;
}

export interface UnitCount {
  id: Generated<number>;
  unit_id: number;
  counted_on: string;
  workers: number | null;
  members: number | null;
  female_members: number | null;
  committee_size: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface UnitCountPast {
  id: number;
  unit_id: number;
  counted_on: string;
  workers: number | null;
  members: number | null;
  female_members: number | null;
  committee_size: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface UnitEvent {
  id: Generated<number>;
  unit_id: number;
  kind: string;
  effective_on: string;
  document_id: number | null;
  other_unit_id: number | null;
  note: string | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface UnitEventPast {
  id: number;
  unit_id: number;
  kind: string;
  effective_on: string;
  document_id: number | null;
  other_unit_id: number | null;
  note: string | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface UnitName {
  id: Generated<number>;
  unit_id: number;
  name: string;
  name_key: string;
  search_key: string;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface UnitNamePast {
  id: number;
  unit_id: number;
  name: string;
  name_key: string;
  search_key: string;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface UnitParent {
  id: Generated<number>;
  unit_id: number;
  parent_id: number;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface UnitParentPast {
  id: number;
  unit_id: number;
  parent_id: number;
  from_on: string | null;
  to_on: string | null;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface UnitPast {
  id: number;
  code: string | null;
  kind: string;
  parent_id: number | null;
  path: string;
  unit_path: string | null;
  from_on: string;
  to_on: string | null;
  sector: string | null;
  sector_text: string | null;
  successor_id: number | null;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
  address: string | null;
}

export interface UnitQuota {
  id: Generated<number>;
  unit_id: number;
  year: number;
  quota: number;
  document_id: number | null;
  unit_path: string;
  act_id: Generated<number>;
}

export interface UnitQuotaPast {
  id: number;
  unit_id: number;
  year: number;
  quota: number;
  document_id: number | null;
  unit_path: string;
  act_id: number;
  past_id: Generated<number>;
  past_act_id: number;
  past_at: Generated<Date>;
}

export interface DB {
  access_grant: AccessGrant;
  account: Account;
  act: Act;
  appointment: Appointment;
  appointment_past: AppointmentPast;
  association: Association;
  association_past: AssociationPast;
  award: Award;
  award_past: AwardPast;
  ballot_candidate: BallotCandidate;
  ballot_count: BallotCount;
  ballot_round: BallotRound;
  case_consultation: CaseConsultation;
  case_exception: CaseException;
  case_follower: CaseFollower;
  case_paper: CasePaper;
  case_person: CasePerson;
  case_step: CaseStep;
  code: Code;
  committee: Committee;
  committee_past: CommitteePast;
  discipline: Discipline;
  discipline_past: DisciplinePast;
  document: Document;
  document_past: DocumentPast;
  equivalence: Equivalence;
  equivalence_past: EquivalencePast;
  evaluation: Evaluation;
  evaluation_past: EvaluationPast;
  health: Health;
  health_past: HealthPast;
  import_memory: ImportMemory;
  job: Job;
  job_change: JobChange;
  job_file: JobFile;
  kept_report: KeptReport;
  kept_report_figure: KeptReportFigure;
  kept_report_row: KeptReportRow;
  kept_report_text: KeptReportText;
  meeting: Meeting;
  meeting_member: MeetingMember;
  migration: Migration;
  movement: Movement;
  movement_past: MovementPast;
  name_token: NameToken;
  participation: Participation;
  participation_past: ParticipationPast;
  particulars: Particulars;
  particulars_past: ParticularsPast;
  party_membership: PartyMembership;
  party_membership_past: PartyMembershipPast;
  pay: Pay;
  pay_past: PayPast;
  person: Person;
  person_appointment: PersonAppointment;
  person_association: PersonAssociation;
  person_award: PersonAward;
  person_discipline: PersonDiscipline;
  person_distinct: PersonDistinct;
  person_distinct_past: PersonDistinctPast;
  person_evaluation: PersonEvaluation;
  person_health: PersonHealth;
  person_merge: PersonMerge;
  person_merge_past: PersonMergePast;
  person_merged: PersonMerged;
  person_movement: PersonMovement;
  person_participation: PersonParticipation;
  person_particulars: PersonParticulars;
  person_party_membership: PersonPartyMembership;
  person_past: PersonPast;
  person_pay: PersonPay;
  person_photo: PersonPhoto;
  person_plan_entry: PersonPlanEntry;
  person_posting: PersonPosting;
  person_qualification: PersonQualification;
  person_relative: PersonRelative;
  person_ruling: PersonRuling;
  person_seat: PersonSeat;
  photo: Photo;
  photo_past: PhotoPast;
  plan_entry: PlanEntry;
  plan_entry_past: PlanEntryPast;
  post: Post;
  post_past: PostPast;
  posting: Posting;
  posting_past: PostingPast;
  procedure: Procedure;
  procedure_case: ProcedureCase;
  procedure_edition: ProcedureEdition;
  procedure_edition_past: ProcedureEditionPast;
  procedure_past: ProcedurePast;
  qualification: Qualification;
  qualification_past: QualificationPast;
  regulation: Regulation;
  regulation_article: RegulationArticle;
  regulation_article_past: RegulationArticlePast;
  regulation_copy: RegulationCopy;
  regulation_copy_past: RegulationCopyPast;
  regulation_link: RegulationLink;
  regulation_link_past: RegulationLinkPast;
  regulation_past: RegulationPast;
  relative: Relative;
  relative_past: RelativePast;
  rule: Rule;
  rule_edition: RuleEdition;
  rule_edition_past: RuleEditionPast;
  rule_past: RulePast;
  ruling: Ruling;
  ruling_past: RulingPast;
  saved_view: SavedView;
  seat: Seat;
  seat_past: SeatPast;
  session: Session;
  setting: Setting;
  sign_in_try: SignInTry;
  standard: Standard;
  standard_edition: StandardEdition;
  standard_edition_past: StandardEditionPast;
  standard_past: StandardPast;
  standing: Standing;
  trail: Trail;
  trail_seal: TrailSeal;
  training_class: TrainingClass;
  training_class_past: TrainingClassPast;
  unit: Unit;
  unit_closure: UnitClosure;
  unit_count: UnitCount;
  unit_count_past: UnitCountPast;
  unit_event: UnitEvent;
  unit_event_past: UnitEventPast;
  unit_name: UnitName;
  unit_name_past: UnitNamePast;
  unit_parent: UnitParent;
  unit_parent_past: UnitParentPast;
  unit_past: UnitPast;
  unit_quota: UnitQuota;
  unit_quota_past: UnitQuotaPast;
}
