package dk.kkr.goals.evidence;

import dk.kkr.kit.problem.Fault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks evidence: each piece is an https link, or the name of a document among the contract's attachments. */
public final class Evidence {

    /** A scheme as links have it; a title such as {@code Referat: møde 3} is none. */
    private static final Pattern SCHEME = Pattern.compile("^\\s*[A-Za-z][A-Za-z0-9+.-]*:\\S.*", Pattern.DOTALL);

    private Evidence() {}

    /** What is wrong with the pieces of a list that stands at this pointer. */
    public static List<Fault> faults(String pointer, @Nullable List<@Nullable String> pieces) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; pieces != null && i < pieces.size(); i++) {
            String piece = pieces.get(i);
            if (piece == null || piece.isBlank() || (SCHEME.matcher(piece).matches() && !isLink(piece))) {
                faults.add(
                        Fault.at(
                                pointer + "/" + i,
                                "EVIDENCE_LINK",
                                "Evidence is a link that begins with https:// or the name of one of the contract's attachments.",
                                "Dokumentation er et link, der begynder med https://, eller navnet på et af kontraktens bilag."));
            }
        }
        return faults;
    }

    private static boolean isLink(String piece) {
        try {
            URI link = new URI(piece);
            return "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null && link.getUserInfo() == null;
        } catch (URISyntaxException wrong) {
            return false;
        }
    }
}
