package dk.kkr.survey.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How many wrote something; what they wrote is not for results (S7). */
final class TextTally implements QuestionTally {

    private final long[] written;

    TextTally(int cells) {
        this.written = new long[cells];
    }

    @Override
    public void add(int cell, JsonNode answer) {
        if (!answer.asText().isBlank()) {
            written[cell]++;
        }
    }

    List<Long> n() {
        return QuestionTally.list(written);
    }
}
