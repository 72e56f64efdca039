package dk.kkr.survey.form;

import dk.kkr.kit.problem.Text;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of the pages: the one that {@code lang} asks for, else the first that the browser accepts and we have, else Danish. */
@Singleton
class Language {

    static final String PARAMETER = "lang";

    private static final String DANISH = "da";
    private static final String ENGLISH = "en";

    private final UriInfo uri;
    private final HttpHeaders headers;

    Language(UriInfo uri, HttpHeaders headers) {
        this.uri = uri;
        this.headers = headers;
    }

    /** {@code da} or {@code en}. */
    String code() {
        String asked = uri.getQueryParameters().getFirst(PARAMETER);
        if (isKnown(asked)) {
            return asked;
        }
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(Language::isKnown)
                .findFirst()
                .orElse(DANISH);
    }

    private static boolean isKnown(@Nullable String code) {
        return DANISH.equals(code) || ENGLISH.equals(code);
    }

    /** The words of the pages themselves. */
    FormWords words() {
        return code().equals(ENGLISH)
                ? MessageBundles.get(FormWords.class, Localized.Literal.of(ENGLISH))
                : MessageBundles.get(FormWords.class);
    }

    String of(Text text) {
        return text.in(List.of(Locale.forLanguageTag(code())));
    }

    String render(TemplateInstance page) {
        return page.setLocale(code()).render();
    }
}
