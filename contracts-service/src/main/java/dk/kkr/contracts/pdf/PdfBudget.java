package dk.kkr.contracts.pdf;

import dk.kkr.kit.problem.Refusal;

/** What the check of one file may take, so that a small file that unpacks to a huge one is refused, not unpacked. */
final class PdfBudget {

    /** Bytes that its tables and object streams may unpack to, all together. */
    static final long MOST_UNPACKED = 16L * 1024 * 1024;

    /**
     * Signs between objects that may be read, those read twice counted twice. An object costs at least two and takes at most
     * some 100 bytes of memory.
     */
    static final long MOST_READ = 2_000_000;

    private long unpacked;
    private long read;

    /** @throws Refusal 400 if that is more than a file may unpack to */
    void unpack(long bytes) {
        unpacked += bytes;
        if (unpacked > MOST_UNPACKED) {
            throw tooComplex();
        }
    }

    /** @throws Refusal 400 if that is more than a file may hold */
    void read(int signs) {
        read += signs;
        if (read > MOST_READ) {
            throw tooComplex();
        }
    }

    static Refusal tooComplex() {
        return PdfCheck.refused(
                "PDF_TOO_COMPLEX",
                "The PDF unpacks to more objects than are looked through here; save it anew, for instance by printing it to"
                        + " a PDF, or divide it.",
                "PDF-filen udpakkes til flere objekter, end der gennemses her; gem den på ny, f.eks. ved at udskrive den til"
                        + " PDF, eller del den op.");
    }
}
