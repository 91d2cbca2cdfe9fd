import { pointToday } from './calendar/today.ts';

pointToday(document, new Date());
