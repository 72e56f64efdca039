package dk.kkr.goals.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kkr.goals.sql.Database;
import dk.kkr.kit.caller.Callers;
import dk.kkr.kit.http.Etags;
import dk.kkr.kit.problem.Refusal;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds and changes what rows may say; every version leaves a trace with who and when. */
@Singleton
class CatalogueService {

    private final Terms terms;
    private final Questions questions;
    private final Database database;
    private final Callers callers;
    private final Clock clock;
    private final ObjectMapper json;

    CatalogueService(
            Terms terms, Questions questions, Database database, Callers callers, Clock clock, ObjectMapper json) {
        this.terms = terms;
        this.questions = questions;
        this.database = database;
        this.callers = callers;
        this.clock = clock;
        this.json = json;
    }

    /** Adds a term, or changes the one the caller has seen. */
    @Transactional
    Term put(Terms.Kind kind, String code, Term.Body body, @Nullable String ifMatch) {
        requireForm(code, "[A-Z][A-Z0-9_]{0,59}", "RURAL_GROWTH");
        requireOrder(body.validFrom(), body.validTo());
        database.lock("catalogue:" + kind + ":" + code);
        Optional<Term> before = terms.find(kind, code);
        before.ifPresent(known -> Etags.require(ifMatch, known.version()));
        long version = before.map(Term::version).orElse(0L) + 1;
        Term term = new Term(code, body.name(), body.validFrom(), body.validTo(), version);
        terms.put(kind, term);
        trace(kind.name(), code, version, term);
        return term;
    }

    /** Adds a question, or changes the one the caller has seen; its scale can only grow. */
    @Transactional
    Question put(String key, Question.Body body, @Nullable String ifMatch) {
        requireForm(key, "[a-z][A-Za-z0-9]{0,59}", "digitalisation");
        requireOrder(body.validFrom(), body.validTo());
        if (body.scale().isEmpty()) {
            throw Refusal.invalid(
                    "/scale",
                    "SCALE_EMPTY",
                    "Give `min` below `max`, or at least two `answers`.",
                    "Angiv `min` under `max` eller mindst to `answers`.");
        }
        database.lock("catalogue:QUESTION:" + key);
        Optional<Question> before = questions.find(key);
        before.ifPresent(known -> {
            Etags.require(ifMatch, known.version());
            if (!body.scale().holds(known.scale())) {
                throw Refusal.rule(
                        "SCALE_NARROWED",
                        "Answers rest on this scale; keep all its numbers and words, and add to them.",
                        "Der findes svar på denne skala; behold alle dens tal og ord, og føj til dem.");
            }
        });
        long version = before.map(Question::version).orElse(0L) + 1;
        Question question = new Question(key, body.text(), body.scale(), body.validFrom(), body.validTo(), version);
        questions.put(question);
        trace("QUESTION", key, version, question);
        return question;
    }

    private void trace(String kind, String code, long version, Object body) {
        database.query("""
                        insert into catalogue_change (kind, code, version, body, changed_by, changed_at)
                        values (:kind, :code, :version, :body::jsonb, :by, :at)
                        """)
                .set("kind", kind)
                .set("code", code)
                .set("version", version)
                .set("body", json.valueToTree(body).toString())
                .set("by", callers.current().actor())
                .set("at", clock.instant())
                .update();
    }

    private static void requireForm(String code, String form, String example) {
        if (!code.matches(form)) {
            throw Refusal.invalid(
                    "",
                    "CODE_FORM",
                    "A code here is at most 60 letters and digits, such as " + example + ".",
                    "En kode er her på højst 60 bogstaver og tal, f.eks. " + example + ".");
        }
    }

    private static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid(
                    "/validTo",
                    "ENDED_BEFORE_START",
                    "The last day lies before the first; correct one of them.",
                    "Den sidste dag ligger før den første; ret en af dem.");
        }
    }
}
