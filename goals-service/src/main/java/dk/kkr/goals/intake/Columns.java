package dk.kkr.goals.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The fields of a dataset as columns of a CSV file.
 *
 * @param kinds how the cells of each are read
 * @param required columns that no row can do without
 * @param group a field that holds fields of its own, each a column {@code group.field}; empty if there is none
 */
public record Columns(Map<String, Cell> kinds, List<String> required, String group) {

    /** How a cell becomes a value. What cannot be read stays a text, which the rules then refuse. */
    public enum Cell {
        TEXT,
        NUMBER,
        FLAG,
        /** {@code actor:KIND|actor:KIND} */
        ACTORS
    }

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}([.][0-9]{1,10}|,[0-9]{1,2})?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");
    private static final Set<String> FLAGS = Set.of("true", "false");

    public boolean has(String name) {
        return kinds.containsKey(name)
                || (!group.isEmpty()
                        && name.startsWith(group + ".")
                        && WORD.matcher(name.substring(group.length() + 1)).matches());
    }

    /** As they are told to whoever named another. */
    public String names() {
        String fields = String.join(", ", kinds.keySet().stream().sorted().toList());
        return group.isEmpty() ? fields : fields + ", " + group + ".…";
    }

    /** Sets the field of a column from a cell that is not blank. */
    public void put(ObjectNode row, String name, String cell) {
        Cell kind = kinds.get(name);
        if (kind != null) {
            set(row, name, kind, cell);
            return;
        }
        ObjectNode parts = row.get(group) instanceof ObjectNode present ? present : row.putObject(group);
        // A scale is of whole numbers or of words, and a word never is a number.
        set(parts, name.substring(group.length() + 1), Cell.NUMBER, cell);
    }

    private static void set(ObjectNode row, String field, Cell kind, String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        if (kind == Cell.NUMBER && NUMBER.matcher(cell).matches()) {
            BigDecimal number = new BigDecimal(cell.replace(',', '.'));
            if (number.scale() == 0) {
                row.put(field, number.longValueExact());
            } else {
                row.put(field, number);
            }
        } else if (kind == Cell.FLAG && FLAGS.contains(lower)) {
            row.put(field, Boolean.parseBoolean(lower));
        } else if (kind == Cell.ACTORS) {
            row.set(field, actors(cell));
        } else {
            row.put(field, cell);
        }
    }

    private static ArrayNode actors(String cell) {
        ArrayNode actors = JsonNodeFactory.instance.arrayNode();
        for (String one : cell.split("\\|")) {
            int colon = one.lastIndexOf(':');
            ObjectNode actor = actors.addObject();
            if (colon < 0) {
                actor.put("actor", one.strip());
            } else {
                actor.put("actor", one.substring(0, colon).strip());
                actor.put("kind", one.substring(colon + 1).strip());
            }
        }
        return actors;
    }
}
