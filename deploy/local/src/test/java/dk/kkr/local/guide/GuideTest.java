package dk.kkr.local.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideTest {

    private static final String ANSWER = """
            ```http
            HTTP/1.1 200
            ```
            """;

    private final Names names = new Names(Map.of("known", "42"));

    @Test
    void readsRequestsThatShareAnAnswer() {
        List<Guide.Exchange> exchanges = read("""
                Text.
                ```sh
                curl
                ```
                ```http
                # som kl
                PUT {contracts}/v1/a
                Content-Type: application/json

                {"n": 1}

                ###
                PUT {contracts}/v1/b
                ```
                """ + ANSWER);
        assertThat(exchanges).hasSize(1);
        List<Call> calls = exchanges.get(0).calls();
        assertThat(calls).extracting(Call::address).containsExactly("{contracts}/v1/a", "{contracts}/v1/b");
        assertThat(calls).allSatisfy(call -> assertThat(call.user()).contains("kl"));
        assertThat(calls.get(0).message().body()).isEqualTo("{\"n\": 1}");
    }

    @Test
    void readsLinesOfJsonAsText() {
        List<Guide.Exchange> exchanges = read("""
                ```http
                POST {goals}/v1/imports?dataset=registrations
                Content-Type: application/x-ndjson

                {"n":1}
                {"n":2}
                ```
                """ + ANSWER);
        Call call = exchanges.get(0).calls().get(0);
        assertThat(call.message().body()).isEqualTo("{\"n\":1}\n{\"n\":2}");
        assertThat(call.message().hasJson()).isFalse();
    }

    @Test
    void refusesARequestWithoutItsAnswer() {
        refuses("```http\nGET {contracts}/v1/hubs\n```\n", "line 2: a request without its answer");
        refuses(
                "```http\nGET {contracts}/v1/hubs\n```\n```http\nGET {contracts}/v1/kkrs\n```\n" + ANSWER,
                "line 2: a request without its answer");
    }

    @Test
    void refusesWhatItCannotRead() {
        refuses(ANSWER, "an answer without a request");
        refuses("```http\nHENT {contracts}/v1/hubs\n```\n" + ANSWER, "neither a request nor an answer");
        refuses("```http\n# måske\nGET {contracts}/v1/hubs\n```\n" + ANSWER, "a comment that says nothing");
        refuses("```http\nGET {contracts}/v1/hubs\nAccept json\n```\n" + ANSWER, "no header");
        refuses("```http\nPOST {contracts}/v1/a\n\n{}\n```\n" + ANSWER, "without its Content-Type");
        refuses("```http\nPOST {contracts}/v1/a\nContent-Type: application/json\n\n{1}\n```\n" + ANSWER, "no JSON");
        refuses("```http\nGET {contracts}/v1/hubs\n```\n```http\nHTTP/1.1 fint\n```\n", "no status");
        refuses("```http\nGET {contracts}/v1/hubs\n", "a block that is not closed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1}              | {'a':1.0,'b':2}",
                "{'a':{'b':null}}     | {'a':{}}",
                "{'a':[2,4]}          | {'a':[1,2,3,4]}",
                "{'a':[]}             | {'a':[]}",
                "{'a':[{'k':'x'}]}    | {'a':[{'k':'y'},{'k':'x','l':1}]}",
                "{'a':'{new}','b':'{new}'} | {'a':'x','b':'x'}",
                "{'a':'{known}'}      | {'a':42}",
                "{'a':'/v1/{known}'}  | {'a':'/v1/42'}"
            })
    void findsWhatIsThere(String wanted, String found) throws Exception {
        assertThat(differs(wanted, found)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':1}              | {'a':2}",
                "{'a':1}              | {'a':'1'}",
                "{'a':true}           | {}",
                "{'a':{'b':null}}     | {'a':{'b':1}}",
                "{'a':{}}             | {'b':1}",
                "{'a':[4,2]}          | {'a':[1,2,3,4]}",
                "{'a':[]}             | {'a':[1]}",
                "{'a':'{new}','b':'{new}'} | {'a':'x','b':'y'}",
                "{'a':'{new}'}        | {'a':null}",
                "{'a':'{known}'}      | {'a':'43'}"
            })
    void tellsWhatIsNotThere(String wanted, String found) throws Exception {
        assertThat(differs(wanted, found)).isPresent();
    }

    @Test
    void anItemThatDoesNotFitLeavesNoNamesBehind() throws Exception {
        assertThat(differs("{'a':[{'id':'{it}','k':'x'}]}", "{'a':[{'id':'1','k':'y'},{'id':'2','k':'x'}]}"))
                .isEmpty();
        assertThat(names.value("it")).contains("2");
    }

    private java.util.Optional<String> differs(String wanted, String found) throws Exception {
        ObjectMapper json = new ObjectMapper();
        return JsonSubset.differs(
                "", json.readTree(wanted.replace('\'', '"')), json.readTree(found.replace('\'', '"')), names);
    }

    private static List<Guide.Exchange> read(String markdown) {
        return Guide.exchanges(markdown.lines().toList());
    }

    private static void refuses(String markdown, String why) {
        assertThatThrownBy(() -> read(markdown)).isInstanceOf(GuideFault.class).hasMessageContaining(why);
    }
}
