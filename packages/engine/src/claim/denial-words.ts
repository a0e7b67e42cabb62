/** What stands above everything else, or claims to: after “no” or “never” it denies nothing. */
export const comparative =
  /^(?:plus|more|most|mieux|meilleure?s?|better|best|aussi|autant|si|as|such|tellement|moins|less|fewer|lower|pareille?s?|(?:green|clean|kind|gentl|light|friendli|saf|soft|small|fair|pur)er)$/;
export const fewer = /^(?:moins|less|fewer|lower)$/;

/** `There is not`, `you will not find`: a way of saying that something is the most of all. */
export const impersonal =
  /\b(?:n' y a pas|y a pas|on ne (?:fait|trouve|peut|saurait) pas|(?:trouve|voit|fer|verr)(?:rez|ras|ra|ez|as) pas|existe pas|there (?:is|are|was|were) not|(?:wo|ca|can|could|will|would) not (?:find|get|be|do|beat|ask)|does not (?:get|come)|(?:peut|pourrait|saurait|peuvent) pas (?:etre|faire|trouver))\b/;

/** A denial of a denial, or one that bids the reader not to pass by. */
export const double =
  /\b(?:only|just|merely|seulement|uniquement|doute\w*|doubts?|deny|denies|conteste\w*|question|ignor\w+|oubli\w+|forget|miss|manqu\w+|rat(?:er|ez)|hesit\w+|attend\w+|wait|compromis\w*|compromise|stop\w*|cess\w+|fail\w*|renonc\w+|sacrific\w+|sacrifi\w+|refus\w+|prevent|empech\w+|why|pourquoi|but|if not)\b/;

/** Words about words: what is said, proven or called may be denied from farther away. */
export const speech =
  /^(?:say|says|said|saying|calls?|called|calling|claim\w*|pretend\w*|pretent\w*|prove[sdn]?|proof|prouv\w*|preuves?|evidence|mean|means|mention\w*|dire|dit|disons|disent|affirm\w*|signifi\w*|appel\w*|qualifi\w*|revendiqu\w*|allegation\w*|mots?|words?|terms?|termes?|promesses?|promises?)$/;

export const copula =
  /^(?:is|are|was|were|am|est|sont|etait|etaient|sera|seront|suis|sommes|soit|soient|seems?|becomes?|became|devien\w+|rest(?:e|ent)|remains?|stays?|keeps?|makes|gives|lets|rendent|permet|permettent|garantit|garantissent|assure|assurent|prouve|prouvent)$/;

/** `Only`, in French: `n’émet que`. */
export const exceptive = /^qu[e']$/;

/** What a denied verb does not govern. */
export const breaks = /^(?:pour|for|afin|just|only|simply|seulement|simplement|thanks|grace)$/;

/** Words that a noun with its adjectives does not hold; nobody denies a flight its neutrality by not flying. */
export const outside =
  /^(?:and|et|our|nos|notre|the|les|le|la|l'|vos|votre|your|their|leurs?|we|they|it|you|nous|vous|ils|elles|il|elle|on|this|these|ces|cet|cette|an?|any|une?|is|are|was|were|est|sont|has|have|had|a|ont|with|avec|on|in|at|for|to|from|by|pour|par|sur|dans|en|au|aux|chez|qui|que|qu'|which|that|who|whose|dont|n'|ne|flights?|planes?|hotels?|travels?|trips?|trucks?|vols?|avions?|voyages?|deplacements?|camions?)$/;

/** The ones that may begin it. */
export const article = /^(?:an?|any|une?|the|le|la|les|l'|our|nos|notre)$/;
