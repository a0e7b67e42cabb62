import { useSearch } from 'wouter';
import { Estimate } from './estimate/estimate.tsx';
import { Home } from './home.tsx';
import './library.css';

/** Where the studio opens: the campaigns that are kept, and the ways to begin another. */
export function Library() {
  const asked = new URLSearchParams(useSearch()).has('estimate');
  return asked ? <Estimate /> : <Home />;
}
