// A program of its own, because making the dictionaries takes more memory than they do.
import { english, polish } from "../../lib/platform/dictionary/dictionaries";

polish();
english();
