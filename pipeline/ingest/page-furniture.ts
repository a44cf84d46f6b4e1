/** What stands on a page around a report. Words and names only: where a new site calls its furniture otherwise, it is added here. */

/** Elements that never hold a report's text. */
export const FURNITURE_TAGS =
  'nav, footer, aside, form, button, input, select, textarea, iframe, object, svg, canvas, audio, video, figcaption, dialog';

/** What a page itself says is no part of the report. */
export const FURNITURE_ROLES =
  '[role="navigation"], [role="complementary"], [role="search"], [role="banner"], [role="contentinfo"], [role="dialog"], [hidden], [aria-hidden="true"]';

/**
 * First words of a class or an id, cut at `-` and `_`: `related-posts`, `share_buttons`, `comments`.
 * An element that holds most of the page's paragraphs is never cut, whatever it is called.
 */
export const FURNITURE_NAMES: ReadonlySet<string> = new Set(
  (
    'related relatedposts jp-relatedposts recommended recommendations trending popular most-read more-news more-stories read-more readmore also-read ' +
    'you-may-also youmaylike up-next next-post prev-post post-navigation nav-links navigation pagination breadcrumb breadcrumbs menu navbar ' +
    'share sharing sharedaddy sharethis addtoany social socials follow subscribe subscription newsletter signup sign-up mailing donate donation ' +
    'comment comments respond reply disqus caption wp-caption image-caption img-caption photo-caption media-caption picture-caption credit photo-credit ' +
    'image-credit advert advertisement advertising ads ad-container ad-slot adsbygoogle sponsored promo promotion banner cookie cookies gdpr consent popup ' +
    'modal sidebar widget widgets tags tag-list tagcloud tag-links post-tags post-meta entry-meta meta-info node-meta article-meta submitted byline author-box author-bio about-author ' +
    'screen-reader-text visually-hidden sr-only skip-link pullquote pull-quote toc copyright site-footer site-header masthead print-only'
  ).split(' '),
);

/** A line that ends the report: what follows are comments. */
export const LAST_LINES =
  /^(?:leave a (?:reply|comment)|post a comment|add a comment|write a comment|join the (?:discussion|conversation)|(?:\d+ )?(?:comments?|responses?|replies)(?: \(\d+\))?(?: (?:on|to) .{0,200})?|no comments(?: yet)?)[:.!]?$/i;

/** A line that leads to other reports or to the site, not to what happened. Holds for a whole line. */
export const FURNITURE_LINES: readonly RegExp[] = [
  /^(?:popular|latest|recent|top|more)(?: (?:news|stories|articles|posts|headlines|reports|updates|comments))?$|^most (?:popular|viewed|shared|commented|recent)$/i,
  /^(?:related|read more|read also|also read|see also|more on this|more from|you may also like|you might also like|recommended|trending|most read|don't miss|watch|listen)(?: (?:articles?|stories|posts?|news|links?|reading|coverage|topics?|this|for you|now))?(?:\s*:.{0,200})?$/i,
  /^(?:read|see|watch|listen)(?: more| also|):\s.{0,200}$/i,
  /^(?:share|tweet|print|email|pin|whatsapp|telegram|facebook|twitter|copy link|advertisements?|sponsored|tags?|topics?|categories|filed under)(?: (?:this|on|via|to)\b.{0,60})?(?:\s*:.{0,200})?$/i,
  /^(?:your email address will not be published|required fields are marked|save my name, email|this site uses akismet|notify me of|click here to|click to share|sign up (?:for|to)|subscribe (?:to|for|now)|follow us on|join our|support (?:us|our|independent)|donate|become a (?:member|supporter)|we use cookies|all rights reserved|copyright ©|©)(?!\p{L}).{0,300}$/iu,
  /^(?:photos?|photographs?|images?|pictures?|video|file photo|credits?)(?: by| credit| courtesy)?\s*[:/©].{0,200}$/i,
  /^skip to (?:main )?content$/i,
  /^(?:you must be|please) log(?:ged)? in .{0,80}$/i,
  // "By Herald Desk", "By A. Reporter and B. Writer | 7 November 2024"
  /^[Bb]y(?: (?:and|with|\p{Lu}[\p{L}.'’-]*,?)){1,8}(?:\s?[|•·–-].{0,60})?$/u,
  // "Submitted by editor on Thu, 07/11/2024 - 14:02", "Published: Nov 7, 2024", "Last updated 3 hours ago"
  /^(?:submitted|posted|published|updated|last (?:updated|modified)|date)(?: (?:by|on|at)\b|\s*:|\s+\S*\d)[^!?]{0,120}(?<!\.)$/i,
  // A day with its year and nothing else: "Sept. 30, 2021", "Thu 7 November 2024 14:02"
  /^(?:\p{L}{3,9},? )?(?:\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?|\p{L}{3,9}\.? \d{1,2}),? 20\d\d(?:,? (?:at )?\d{1,2}[:.]\d\d.{0,20})?$/iu,
];

/** "Smoke rises over the hills on Sunday. (Photo: AFP)", "(Image / KNDF)": a caption that is marked by its credit only. */
export const CREDITED_CAPTION =
  /^.{0,300}[([](?:photo|image|picture|file photo|screenshot|credit)(?:s|graph)?(?: by| credit| courtesy(?: of)?| from)?\s*[:/–-]?\s[^()[\]]{0,80}[)\]]\.?$/i;
