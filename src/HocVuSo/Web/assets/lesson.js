// A lesson page asks for one file: it holds site.js too, in whose place it stands.
import "./site.js";
import "./reader.js";
import "./read-aloud.js";
