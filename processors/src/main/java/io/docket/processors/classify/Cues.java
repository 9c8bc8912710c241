package io.docket.processors.classify;

import java.util.List;

/** All that speaks for a class. */
record Cues(String name, List<Cue> cues) {
    static Cues of(String name, Cue... cues) {
        return new Cues(name, List.of(cues));
    }

    double score(Ends ends) {
        double score = 0;
        for (Cue cue : cues) {
            score += cue.score(ends);
        }
        return score;
    }
}
