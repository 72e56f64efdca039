package dk.kkr.goals.catalogue;

import dk.kkr.goals.sql.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions and their scales. */
@Singleton
class Questions {

    private final Database database;

    Questions(Database database) {
        this.database = database;
    }

    List<Question> list(String after, int limit) {
        return database
                .query("select * from evaluation_question where key > :after order by key limit :limit")
                .set("after", after)
                .set("limit", limit)
                .list(Questions::read)
                .stream()
                .map(this::withAnswers)
                .toList();
    }

    Optional<Question> find(String key) {
        return database.query("select * from evaluation_question where key = :key")
                .set("key", key)
                .first(Questions::read)
                .map(this::withAnswers);
    }

    /** Writes it as the version it carries; answers are added to those there are. */
    void put(Question question) {
        LocalText text = question.text();
        database.query("""
                        insert into evaluation_question (key, min, max, text_da, text_en, valid_from, valid_to, version)
                        values (:key, :min, :max, :da, :en, :from, :to, :version)
                        on conflict (key) do update set min = excluded.min, max = excluded.max,
                            text_da = excluded.text_da, text_en = excluded.text_en, valid_from = excluded.valid_from,
                            valid_to = excluded.valid_to, version = excluded.version
                        """)
                .set("key", question.key())
                .set("min", question.scale().min())
                .set("max", question.scale().max())
                .set("da", text == null ? null : text.da())
                .set("en", text == null ? null : text.en())
                .set("from", question.validFrom())
                .set("to", question.validTo())
                .set("version", question.version())
                .update();
        int position = 0;
        for (Question.Answer answer : question.scale().answers()) {
            put(question.key(), answer, position++);
        }
    }

    private void put(String question, Question.Answer answer, int position) {
        LocalText text = answer.text();
        database.query("""
                        insert into evaluation_answer (question, code, text_da, text_en, position)
                        values (:question, :code, :da, :en, :position)
                        on conflict (question, code) do update set text_da = excluded.text_da,
                            text_en = excluded.text_en, position = excluded.position
                        """)
                .set("question", question)
                .set("code", answer.code())
                .set("da", text == null ? null : text.da())
                .set("en", text == null ? null : text.en())
                .set("position", position)
                .update();
    }

    private Question withAnswers(Question question) {
        List<Question.Answer> answers = database.query(
                        "select * from evaluation_answer where question = :key order by position, code")
                .set("key", question.key())
                .list(row -> new Question.Answer(row.getString("code"), text(row)));
        Question.Scale scale = question.scale();
        return new Question(
                question.key(),
                question.text(),
                new Question.Scale(scale.min(), scale.max(), answers),
                question.validFrom(),
                question.validTo(),
                question.version());
    }

    private static Question read(ResultSet row) throws SQLException {
        return new Question(
                row.getString("key"),
                text(row),
                new Question.Scale(row.getObject("min", Integer.class), row.getObject("max", Integer.class), List.of()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getLong("version"));
    }

    private static @Nullable LocalText text(ResultSet row) throws SQLException {
        String danish = row.getString("text_da");
        return danish == null ? null : new LocalText(danish, row.getString("text_en"));
    }
}
