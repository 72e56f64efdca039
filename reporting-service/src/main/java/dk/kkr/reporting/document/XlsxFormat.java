package dk.kkr.reporting.document;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** The statement as a workbook: the front page, the goals, the targets and the hub's account, each on a sheet. */
@Singleton
class XlsxFormat implements StatementFormat {

    @Override
    public MediaType type() {
        return MediaType.valueOf(StatementResource.XLSX);
    }

    @Override
    public String suffix() {
        return "xlsx";
    }

    @Override
    public byte[] write(StatementText text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "KKR suite", "1.0")) {
            OverviewSheet.write(book.newWorksheet("Overblik"), text);
            TargetSheet.write(book.newWorksheet("Målepunkter"), text);
            AccountSheet.write(book.newWorksheet("Redegørelser"), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return StillZip.of(out.toByteArray(), Stamp.of(text.statement()));
    }
}
