package dk.kkr.survey.form;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages, in Danish; the English ones stand in {@code messages/form_en.properties}. */
@MessageBundle(value = "form", locale = "da")
interface FormWords {

    @Message("Spørgeskema")
    String name();

    @Message("Gå til indholdet")
    String skip();

    @Message("English")
    String otherLanguage();

    @Message("en")
    String otherLanguageCode();

    @Message("da")
    String languageCode();

    @Message("Fejl")
    String fault();

    @Message(
            "Du kan svare indtil den {closes}. Gem undervejs, og fortsæt senere fra linket i din mail, også på en anden enhed.")
    String until(String closes);

    @Message("Ingen kan se, hvad du svarer")
    String privacyTitle();

    @Message(
            "Det, du gemmer, er forseglet. Når du indsender, slettes forbindelsen mellem dig og dine svar. Har du gemt svar uden at indsende dem,"
                    + " når undersøgelsen lukker, tæller de med på samme måde.")
    String privacy();

    @Message("Dette er en prøve. Svarene tælles ikke med.")
    String test();

    @Message("Dine svar er gemt")
    String saved();

    @Message(
            "De er ikke indsendt endnu. Du kan lukke siden og fortsætte senere fra linket i din mail. På en fælles computer: luk hele browseren.")
    String savedMore();

    @Message("Dit svar giver anledning til mere, som du nu også kan svare på:")
    String opened();

    @Message("Der er gemt andre svar siden")
    String stale();

    @Message(
            "Der er gemt svar fra en anden enhed eller fane, siden du åbnede denne side. Intet af det, du har skrevet her, er gemt, men det står"
                    + " nedenfor. Gem igen, hvis det skal erstatte det andet.")
    String staleMore();

    @Message("Se det, der er gemt, i stedet")
    String staleOther();

    @Message(
            "Svarene er ændret på en anden enhed eller fane, siden du åbnede denne side. Her står de, som de nu er gemt. Intet er indsendt.")
    String staleReview();

    @Message("Der er noget, der skal rettes")
    String faultsTitle();

    @Message("Spørgsmål {number}")
    String question(int number);

    @Message("skal besvares")
    String required();

    @Message("Vælg højst {most}.")
    String pickAtMost(int most);

    @Message("Vælg en eller flere.")
    String pickSome();

    @Message("Fra {min} til {max}.")
    String between(int min, int max);

    @Message("Mindst {min}.")
    String atLeast(int min);

    @Message("Højst {max}.")
    String atMost(int max);

    @Message("Skriv tallet uden skilletegn mellem tusinder.")
    String numberHint();

    @Message("Højst {most} tegn. Skriv ikke noget, der viser, hvem du er.")
    String textHint(String most);

    @Message("Ved ikke")
    String dontKnow();

    @Message("Intet svar")
    String noAnswer();

    @Message("I dag")
    String today();

    @Message("Fremover")
    String future();

    @Message("Gennemse og indsend")
    String review();

    @Message("Gem, og fortsæt senere")
    String save();

    @Message("Intet er endeligt, før du har set dine svar samlet og trykket »Indsend svar«.")
    String notFinal();

    @Message("Gennemse dine svar")
    String reviewTitle();

    @Message(
            "Når du har indsendt, kan svarene hverken ses eller ændres, heller ikke af dig, og ingen kan finde ud af, at de er dine.")
    String reviewMore();

    @Message("Ret")
    String change();

    @Message("Ret svarene")
    String changeAll();

    @Message("Indsend svar")
    String submit();

    @Message("Fortsæt til spørgeskemaet")
    String proceed();

    @Message("Prøv igen")
    String again();
}
