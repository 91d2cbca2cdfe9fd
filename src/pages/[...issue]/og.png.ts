import type { APIRoute } from 'astro';
import { issuePicture } from '../../pictures/draw-picture.ts';
import { homeBoundResponse } from '../../site/home-bound.ts';
import { staticPaths } from '../../views/static-paths.ts';
import { VIEWS } from '../../views/views.ts';

export const getStaticPaths = () => staticPaths('issuePicture');

/** The picture of an issue, for links to it. */
export const GET: APIRoute = ({ params }) => {
  const { archive, facts } = VIEWS.issuePicture(params);
  return homeBoundResponse(archive, 'image/png', () => issuePicture(facts));
};
