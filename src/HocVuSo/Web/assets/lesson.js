// A lesson page asks for one file.
import "./reader.js";
import "./read-aloud.js";
