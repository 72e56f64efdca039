package dk.kkr.reporting.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileNamesTest {

    @Test
    void spellsDanishLettersOutForOldClientsAndKeepsThemForNewOnes() {
        assertEquals(
                "inline; filename=\"Opgoerelse Sjaelland.pdf\"; filename*=UTF-8''Opg%C3%B8relse%20Sj%C3%A6lland.pdf",
                FileNames.disposition("Opgørelse Sjælland.pdf"));
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments("=1+1", "'=1+1"),
                arguments("+45 12345678", "'+45 12345678"),
                arguments("-", "'-"),
                arguments("@SUM(A1)", "'@SUM(A1)"),
                arguments("\t=1", "'\t=1"),
                arguments("Målet = nået", "Målet = nået"),
                arguments("", ""));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void takesTheFangsOutOfWhatWouldBeAFormula(String text, String expected) {
        assertEquals(expected, Defanged.text(text));
    }
}
