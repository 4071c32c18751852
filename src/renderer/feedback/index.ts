export { CircleFeedbackPage, CircleTrendPage } from './CircleFeedback.tsx';
export { FeedbackCard } from './FeedbackCard.tsx';
export { FeedbackPage } from './FeedbackPage.tsx';
export { GiveCircleFeedback, GiveFeedback } from './GiveFeedback.tsx';
export { TrendPage } from './TrendPage.tsx';
