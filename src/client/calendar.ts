import { startCalendar } from './calendar/move.ts';

startCalendar(document);
