package dk.kkr.kit.sample;

import dk.kkr.kit.problem.KnownConstraints;
import dk.kkr.kit.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Tags in a table of the test's, of which the database alone knows what is taken. */
@Path("/v1/tags")
@Blocking
@PermitAll
public class TagResource {

    /** @param slot unique too, but by a constraint that nobody has a sentence for */
    public record Tag(String name, int slot) {}

    @Singleton
    static class Names implements KnownConstraints {

        @Override
        public Optional<Refusal> refusal(String constraint) {
            return constraint.equals("tag_name")
                    ? Optional.of(Refusal.rule("TAG_TAKEN", "Choose another name.", "Vælg et andet navn."))
                    : Optional.empty();
        }
    }

    private final DataSource database;

    TagResource(DataSource database) {
        this.database = database;
    }

    @POST
    @Transactional
    @Operation(summary = "Add a tag")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "example", value = "{\"name\":\"red\",\"slot\":1}")))
    public void add(Tag tag) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement patience = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("insert into tag (name, slot) values (?, ?)")) {
            patience.execute("set local lock_timeout = '200ms'");
            insert.setString(1, tag.name());
            insert.setInt(2, tag.slot());
            insert.executeUpdate();
        }
    }
}
