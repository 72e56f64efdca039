package dk.kkr.reporting.document;

import dk.kkr.reporting.figure.FigurePainter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;

/** The statement as a document to work on, with real headings and tables. */
@Singleton
class DocxFormat implements StatementFormat {

    private static final int FIGURE_WIDTH = 460;

    private final FigurePainter painter;

    DocxFormat(FigurePainter painter) {
        this.painter = painter;
    }

    @Override
    public MediaType type() {
        return MediaType.valueOf(StatementResource.DOCX);
    }

    @Override
    public String suffix() {
        return "docx";
    }

    @Override
    public byte[] write(StatementText text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle(text.title());
            document.getProperties().getCoreProperties().setCreator(text.hub());
            WordStyles.add(document);
            Word word = new Word(document);
            word.page();
            front(word, text);
            figure(document, text);
            overview(word, text);
            for (GoalText goal : text.goals()) {
                WordGoal.write(word, goal);
            }
            document.write(out);
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException("The document could not be written", impossible);
        }
        return StillZip.of(out.toByteArray(), Stamp.of(text.statement()));
    }

    private static void front(Word word, StatementText text) {
        word.paragraph("Title", text.title());
        word.paragraph("Subtitle", text.edition());
        word.paragraph("Total", text.total());
        word.paragraph("Subtitle", text.totalLabel());
        text.notices().forEach(notice -> word.paragraph("Notice", notice));
        word.table(
                List.of(),
                text.facts().stream()
                        .map(fact -> List.of(fact.name(), fact.value()))
                        .toList(),
                new int[] {26, 74});
        text.note().forEach(word::body);
    }

    private void figure(XWPFDocument document, StatementText text) throws IOException, InvalidFormatException {
        new Word(document).heading(1, "Målopfyldelse for hvert mål");
        FigurePainter.Picture picture = painter.paint(text.bars());
        XWPFPicture placed = document.createParagraph()
                .createRun()
                .addPicture(
                        new ByteArrayInputStream(picture.png()),
                        Document.PICTURE_TYPE_PNG,
                        "maalopfyldelse.png",
                        Units.toEMU(FIGURE_WIDTH),
                        Units.toEMU((double) FIGURE_WIDTH * picture.height() / picture.width()));
        placed.getCTPicture().getNvPicPr().getCNvPr().setDescr("Søjlefigur; de samme tal står i tabellen herunder.");
    }

    private static void overview(Word word, StatementText text) {
        word.table(
                List.of("Mål", "Titel", "Oprindelse", "Opfyldelse", "Tilstand"),
                text.goals().stream()
                        .map(goal -> List.of(
                                String.valueOf(goal.goal().number()),
                                goal.title(),
                                goal.origin(),
                                goal.shown(),
                                String.join(", ", states(goal))))
                        .toList(),
                new int[] {7, 44, 15, 15, 19});
    }

    private static List<String> states(GoalText goal) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(goal.state()),
                        goal.badges().stream().map(badge -> badge.toLowerCase(java.util.Locale.ROOT)))
                .toList();
    }
}
