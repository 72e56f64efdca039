package dk.kkr.survey.anonymity;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of what an attacker sees all that differs between two runs of the same world by chance: ids become numbers in the order in which
 * they were first seen, transactions their rank, times the word, ciphertexts their length. Whatever else differs, the answers made.
 */
final class Names {

    /** Written in an order that is drawn anew each time; their rows are compared as a set. */
    private static final Set<String> SHUFFLED = Set.of("mail", "mail (chunks)", "comment", "comment (chunks)");

    /** Derived from ids, which are random: they are random too. */
    private static final Set<String> DERIVED = Set.of("seal_public_key", "scope", "body_hash");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z");

    private final Map<String, String> ids = new HashMap<>();
    private final List<Long> transactions;

    /** @param all the dumps of one run, whose transactions are ranked together */
    Names(List<Dump> all) {
        TreeSet<Long> seen = new TreeSet<>();
        all.forEach(dump -> dump.tables()
                .values()
                .forEach(rows -> rows.forEach(row -> {
                    seen.add((Long) row.get("@xmin"));
                    seen.add((Long) row.get("@xmax"));
                })));
        transactions = new ArrayList<>(seen);
    }

    List<String> of(Dump dump) {
        List<String> lines = new ArrayList<>();
        dump.tables().forEach((table, rows) -> {
            boolean shuffled = SHUFFLED.contains(table);
            List<String> own = rows.stream()
                    .map(row -> table + ": " + of(row, shuffled))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (shuffled) {
                own.sort(null);
            }
            lines.addAll(own);
        });
        return lines;
    }

    private String of(Map<String, Object> row, boolean shuffled) {
        return row.entrySet().stream()
                .filter(cell ->
                        !shuffled || !Set.of("id", "@place", "@xmin", "@xmax").contains(cell.getKey()))
                .map(cell -> cell.getKey() + "=" + of(cell.getKey(), cell.getValue()))
                .collect(Collectors.joining(" "));
    }

    private String of(String column, Object value) {
        if (value == null) {
            return "null";
        } else if (column.equals("@xmin") || column.equals("@xmax")) {
            return "#" + transactions.indexOf((Long) value);
        } else if (DERIVED.contains(column)) {
            return "derived";
        } else if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        } else if (value instanceof Timestamp) {
            return "time";
        } else if (value instanceof UUID id) {
            return name(id.toString());
        }
        return of(value.toString());
    }

    /** Ids and times within a text. */
    String of(String text) {
        Matcher matcher = ID.matcher(TIME.matcher(text).replaceAll("time"));
        return matcher.replaceAll(found -> name(found.group()));
    }

    private String name(String id) {
        return ids.computeIfAbsent(id, any -> "id" + ids.size());
    }

    /** All times that stand in a dump. */
    static Set<String> times(Dump dump) {
        return cells(dump).stream()
                .filter(Timestamp.class::isInstance)
                .map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All ids that stand in a dump as such. */
    static Set<UUID> ids(Dump dump) {
        return cells(dump).stream()
                .filter(UUID.class::isInstance)
                .map(UUID.class::cast)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Object> cells(Dump dump) {
        return dump.tables().values().stream()
                .flatMap(List::stream)
                .flatMap(row -> row.values().stream())
                .toList();
    }
}
