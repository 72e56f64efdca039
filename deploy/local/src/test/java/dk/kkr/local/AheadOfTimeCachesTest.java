package dk.kkr.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AheadOfTimeCachesTest {

    @TempDir
    Path state;

    @Test
    void doesNotFindACacheAfterAJarHasChanged() throws Exception {
        AheadOfTimeCaches caches = new AheadOfTimeCaches(TestSettings.in(state, Map.of()));
        Path jar = Files.writeString(state.resolve("app.jar"), "one");
        Path before = caches.place("app", List.of(jar.toString()));
        assertThat(caches.place("app", List.of(jar.toString()))).isEqualTo(before);

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));
        assertThat(caches.place("app", List.of(jar.toString()))).isNotEqualTo(before);
    }

    @Test
    void keepsOnlyTheCacheInUse() throws Exception {
        AheadOfTimeCaches caches = new AheadOfTimeCaches(TestSettings.in(state, Map.of()));
        Path current = caches.place("app", List.of());
        Files.createDirectories(current.getParent());
        Files.writeString(current, "");
        Path old = Files.writeString(current.resolveSibling("app-0000.aot"), "");
        Path other = Files.writeString(current.resolveSibling("kafka-0000.aot"), "");

        caches.removeOutdated("app", current);

        assertThat(current).exists();
        assertThat(other).exists();
        assertThat(old).doesNotExist();
    }
}
