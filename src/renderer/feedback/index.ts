export { FeedbackCard } from './FeedbackCard.tsx';
export { FeedbackPage } from './FeedbackPage.tsx';
export { GiveFeedback } from './GiveFeedback.tsx';
export { TrendPage } from './TrendPage.tsx';
