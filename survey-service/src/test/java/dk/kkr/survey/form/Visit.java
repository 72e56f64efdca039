package dk.kkr.survey.form;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member with a browser that does no more than send forms, and the page before them. */
final class Visit {

    private final String token;
    private String page = "";

    Visit(String token) {
        this.token = token;
    }

    RequestSpecification browser() {
        return given().redirects().follow(false).cookie("kkr_survey", token).header("Accept-Language", "da,en;q=0.5");
    }

    Response open() {
        return open("/s");
    }

    Response open(String address) {
        return seen(browser().get(address));
    }

    private Response seen(Response answer) {
        page = answer.asString();
        return answer;
    }

    /** Sends the form that was opened last. */
    Response press(String button, Map<String, ?> fields) {
        RequestSpecification request = browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("do", button)
                .formParam("key", hidden("key").get(0))
                .formParam("version", hidden("version").get(0))
                .formParam("shown", hidden("shown"));
        fields.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                request.formParam(name, several);
            } else {
                request.formParam(name, value);
            }
        });
        return seen(request.post("/s"));
    }

    /** Sends the page of the review. */
    Response submit() {
        return seen(browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("key", hidden("key").get(0))
                .formParam("version", hidden("version").get(0))
                .post("/s/submission"));
    }

    List<String> hidden(String name) {
        Matcher found = Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\">")
                .matcher(page);
        return found.results().map(one -> one.group(1).replace("&quot;", "\"")).toList();
    }
}
