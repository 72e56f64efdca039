package dk.kkr.survey.form;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** A Chromium without a window, of the machine's own; its driver gives it an empty profile and takes it away again. */
final class Chromium implements AutoCloseable {

    private static final Path SCREENS = Path.of("target", "screens");

    private final ChromeDriver driver;
    private final String size;

    private Chromium(ChromeDriver driver, int width, int height) {
        this.driver = driver;
        this.size = width + "x" + height;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    }

    /**
     * Skips the test where there is no browser, unless {@code KKR_BROWSER=required} says that there must be one.
     *
     * @param scripts whether pages may run scripts; the test can in any case
     */
    static Chromium open(int width, int height, boolean scripts) {
        Optional<File> browser = found("CHROMIUM", "chromium", "chromium-browser", "google-chrome");
        Optional<File> driver = found("CHROMEDRIVER", "chromedriver");
        boolean there = browser.isPresent() && driver.isPresent();
        if (!there && "required".equals(System.getenv("KKR_BROWSER"))) {
            throw new IllegalStateException("Chromium and chromedriver are required, and one of them was not found");
        }
        Assumptions.assumeTrue(
                there,
                "No Chromium with chromedriver on the path (on Debian: apt-get install chromium chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync");
        // 1 allows scripts, 2 forbids them.
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "intl.accept_languages",
                        "da",
                        "profile.managed_default_content_settings.javascript",
                        scripts ? 1 : 2));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow())
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options), width, height);
    }

    private static Optional<File> found(String variable, String... names) {
        String named = System.getenv(variable);
        if (named != null) {
            return Optional.of(new File(named));
        }
        List<String> path = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> path.stream().map(folder -> new File(folder, name)))
                .filter(File::canExecute)
                .findFirst();
    }

    void go(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    String title() {
        return driver.getTitle();
    }

    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    WebElement field(String name, String value) {
        return driver.findElement(By.cssSelector("[name='" + name + "'][value='" + value + "']"));
    }

    WebElement field(String id) {
        return driver.findElement(By.id(id));
    }

    WebElement button(String text) {
        return driver.findElement(By.xpath("//*[self::button or self::a][normalize-space()='" + text + "']"));
    }

    /** Presses a button or follows a link, and waits for the page it leads to. */
    void press(String text) {
        leave(() -> button(text).click());
    }

    /** Takes a step that leads to another page, and waits for it. */
    void leave(Runnable step) {
        WebElement page = driver.findElement(By.tagName("html"));
        step.run();
        Awaitility.await().until(() -> isGone(page));
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException gone) {
            return true;
        }
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on with the tabulator until this is reached, as one without a mouse does. */
    void tabTo(WebElement wanted) {
        for (int i = 0; i < 200; i++) {
            type(Keys.TAB);
            if (focused().equals(wanted)) {
                return;
            }
        }
        throw new AssertionError("The tabulator never reaches " + wanted);
    }

    /** What axe finds against WCAG 2.0 and 2.1 A and AA; needs scripts. */
    List<String> violations() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                axe.run({runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}})
                   .then(result => done(result.violations.map(
                       one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; '))));
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** How many pixels the page is wider than the window; needs scripts. */
    long tooWide() {
        return (Long) Objects.requireNonNull(driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    /** Leaves a picture of the whole page for the eye. */
    void shoot(String name) {
        Map<String, Object> shot =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        try {
            Files.createDirectories(SCREENS);
            Files.write(
                    SCREENS.resolve(name + "-" + size + ".png"),
                    Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String axe() {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
