package dk.kkr.local.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The calls of a guide in their order, each with the answer that the guide promises. */
public record Guide(Path file, List<Exchange> exchanges) {

    private static final String FENCE = "```";
    private static final String OURS = "```http";

    /** One or several requests that are answered alike. */
    record Exchange(List<Call> calls, Expected answer) {}

    /** A fenced block: where its first line stands in the file, from 1, and its lines. */
    record Block(int line, List<String> lines) {

        boolean isAnswer() {
            return lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .findFirst()
                    .orElse("")
                    .startsWith("HTTP/");
        }
    }

    /** @throws GuideFault if a block cannot be read, or a request has no answer */
    public static Guide read(Path file) {
        try {
            return new Guide(file, exchanges(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Exchange> exchanges(List<String> lines) {
        List<Exchange> exchanges = new ArrayList<>();
        Block asked = null;
        for (Block block : blocks(lines)) {
            if (block.isAnswer() == (asked == null)) {
                throw asked == null
                        ? new GuideFault(block.line(), "an answer without a request")
                        : new GuideFault(asked.line(), "a request without its answer");
            }
            if (block.isAnswer()) {
                exchanges.add(new Exchange(Call.all(asked), Expected.of(block)));
                asked = null;
            } else {
                asked = block;
            }
        }
        if (asked != null) {
            throw new GuideFault(asked.line(), "a request without its answer");
        }
        return List.copyOf(exchanges);
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            int first = i + 1;
            int end = first;
            while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
                end++;
            }
            if (end == lines.size()) {
                throw new GuideFault(i + 1, "a block that is not closed");
            }
            if (lines.get(i).strip().equals(OURS)) {
                blocks.add(new Block(first + 1, List.copyOf(lines.subList(first, end))));
            }
            i = end;
        }
        return blocks;
    }
}
