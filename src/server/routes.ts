import type { Entrance } from '../gate/entrance.ts';
import type { Route } from '../gate/route.ts';
import { accessRoutes } from '../modules/access/access.accounts.routes.ts';
import { getAccountProposals, postAccountList } from '../modules/access/access.lists.routes.ts';
import { entrances as accessEntrances } from '../modules/access/access.sessions.routes.ts';
import { getTrail } from '../modules/access/access.trail.routes.ts';
import { appointmentRoutes } from '../modules/appointment/appointment.routes.ts';
import { getActVerdicts } from '../modules/assessment/assessment.acts.routes.ts';
import { effectRoutes } from '../modules/assessment/assessment.effects.routes.ts';
import { assessmentRoutes } from '../modules/assessment/assessment.routes.ts';
import { rulingRoutes } from '../modules/assessment/assessment.rulings.routes.ts';
import { shareRoutes } from '../modules/assessment/assessment.shares.routes.ts';
import { getStandardGaps } from '../modules/assessment/assessment.standards.routes.ts';
import { trainingNeedRoutes } from '../modules/assessment/assessment.training.routes.ts';
import { bulkRoutes } from '../modules/cadres/cadres.bulk.routes.ts';
import { declaredRoutes } from '../modules/cadres/cadres.declared.routes.ts';
import { postDisclosure } from '../modules/cadres/cadres.disclosure.routes.ts';
import { duplicatesRoutes } from '../modules/cadres/cadres.duplicates.routes.ts';
import { getEditWorkbook, postEdit } from '../modules/cadres/cadres.edits.routes.ts';
import { personFactRoutes } from '../modules/cadres/cadres.facts.routes.ts';
import { getPeopleFile } from '../modules/cadres/cadres.file.routes.ts';
import { patchPerson } from '../modules/cadres/cadres.identity.routes.ts';
import { getPeople, getPeoplePlaces } from '../modules/cadres/cadres.list.routes.ts';
import { personRoutes } from '../modules/cadres/cadres.person.routes.ts';
import { photoRoutes } from '../modules/cadres/cadres.photo.routes.ts';
import { postingRoutes } from '../modules/cadres/cadres.postings.routes.ts';
import { cadresRoutes } from '../modules/cadres/cadres.routes.ts';
import { mergingRoutes } from '../modules/committees/committees.merging.routes.ts';
import { getPerson } from '../modules/committees/committees.record.routes.ts';
import { remainingRoutes } from '../modules/committees/committees.remaining.routes.ts';
import { committeesRoutes } from '../modules/committees/committees.routes.ts';
import { staffingRoutes } from '../modules/committees/committees.staffing.routes.ts';
import { unitEventRoutes } from '../modules/committees/committees.unitevents.routes.ts';
import { getPeopleExtract } from '../modules/curriculum/curriculum.extract.routes.ts';
import { curriculumRoutes } from '../modules/curriculum/curriculum.routes.ts';
import { getDocument, getDocuments } from '../modules/documents/documents.routes.ts';
import { evaluationRoutes } from '../modules/evaluation/evaluation.routes.ts';
import { forecastRoutes } from '../modules/forecasts/forecasts.routes.ts';
import { importsRoutes } from '../modules/imports/imports.routes.ts';
import { indicatorsRoutes } from '../modules/indicators/indicators.routes.ts';
import { movementRoutes } from '../modules/movement/movement.routes.ts';
import { chartRoutes } from '../modules/organisation/organisation.chart.routes.ts';
import { getUnitMatch } from '../modules/organisation/organisation.finding.routes.ts';
import { getUnits } from '../modules/organisation/organisation.list.routes.ts';
import { listedRoutes } from '../modules/organisation/organisation.listed.routes.ts';
import { getUnitListing } from '../modules/organisation/organisation.listing.routes.ts';
import { organisationRoutes } from '../modules/organisation/organisation.routes.ts';
import { writingRoutes } from '../modules/organisation/organisation.writing.routes.ts';
import { planningRoutes } from '../modules/planning/planning.routes.ts';
import { meetingRoutes } from '../modules/procedures/procedures.meetings.routes.ts';
import { caseRoutes } from '../modules/procedures/procedures.routes.ts';
import { copiesRoutes } from '../modules/regulations/regulations.copies.routes.ts';
import { getLawFaults } from '../modules/regulations/regulations.faults.routes.ts';
import { registerRoutes } from '../modules/regulations/regulations.register.routes.ts';
import { rulesRoutes } from '../modules/regulations/regulations.rules.routes.ts';
import { topicsRoutes } from '../modules/regulations/regulations.topics.routes.ts';
import { reportChangesRoutes } from '../modules/reports/reports.changes.routes.ts';
import { keptReportsRoutes } from '../modules/reports/reports.kept.routes.ts';
import { getMinutes } from '../modules/reports/reports.minutes.routes.ts';
import { reportsRoutes } from '../modules/reports/reports.routes.ts';
import { getStandardFile } from '../modules/reports/reports.standard.routes.ts';
import { getStandardChoices } from '../modules/standards/standards.choices.routes.ts';
import { draftRoutes } from '../modules/standards/standards.drafts.routes.ts';
import { equivalenceRoutes } from '../modules/standards/standards.equivalences.routes.ts';
import { standardRoutes } from '../modules/standards/standards.register.routes.ts';
import { postParticipations } from '../modules/training/training.bulk.routes.ts';
import { trainingRoutes } from '../modules/training/training.routes.ts';
import { viewsRoutes } from '../modules/views/views.routes.ts';
import { lawCodes } from './law.ts';
import { engine } from './procedures.ts';

/** Every route there is, in the order of the modules. */
export const routes: readonly Route[] = [
  getDocuments,
  getDocument,
  ...organisationRoutes,
  getUnits,
  ...chartRoutes,
  ...writingRoutes,
  ...listedRoutes,
  getUnitMatch,
  getUnitListing,
  ...accessRoutes,
  postAccountList,
  getAccountProposals,
  getTrail,
  ...viewsRoutes,
  ...registerRoutes,
  ...copiesRoutes,
  ...rulesRoutes(lawCodes).list,
  ...topicsRoutes,
  getLawFaults,
  ...standardRoutes(lawCodes).list,
  getStandardChoices,
  ...equivalenceRoutes(lawCodes).list,
  ...draftRoutes(lawCodes).list,
  ...cadresRoutes,
  getEditWorkbook,
  postEdit,
  getPeople,
  getPeoplePlaces,
  ...bulkRoutes,
  getPeopleFile,
  ...personRoutes,
  patchPerson,
  ...duplicatesRoutes,
  postDisclosure,
  ...photoRoutes,
  ...declaredRoutes,
  ...postingRoutes,
  ...personFactRoutes,
  ...caseRoutes(engine).list,
  ...meetingRoutes,
  ...evaluationRoutes,
  ...trainingRoutes,
  postParticipations,
  ...planningRoutes,
  ...movementRoutes,
  ...appointmentRoutes,
  getPerson,
  ...mergingRoutes,
  ...committeesRoutes,
  ...remainingRoutes,
  ...staffingRoutes,
  ...unitEventRoutes,
  ...assessmentRoutes,
  getActVerdicts,
  getStandardGaps,
  ...effectRoutes,
  ...shareRoutes,
  ...rulingRoutes,
  ...trainingNeedRoutes,
  ...forecastRoutes,
  ...indicatorsRoutes,
  ...reportsRoutes,
  getPeopleExtract,
  ...curriculumRoutes,
  ...keptReportsRoutes,
  getStandardFile,
  ...reportChangesRoutes,
  getMinutes,
  ...importsRoutes,
];

/** The few ways in without a right. */
export const entrances: readonly Entrance[] = accessEntrances;
