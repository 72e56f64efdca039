package dk.kkr.survey.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** All themes, in the order their owners gave them; there is one book. */
@Entity
@Table(name = "theme_book")
class ThemeBook {

    static final int ID = 1;

    @Id
    private int id;

    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Theme> themes;

    @SuppressWarnings("NullAway.Init")
    protected ThemeBook() {}

    void write(List<Theme> wholeList) {
        themes = List.copyOf(wholeList);
        version++;
    }

    List<Theme> themes() {
        return themes;
    }

    boolean has(String key) {
        return themes.stream().anyMatch(theme -> theme.key().equals(key));
    }

    String keys() {
        return themes.stream().map(Theme::key).collect(Collectors.joining(", "));
    }

    long version() {
        return version;
    }
}
