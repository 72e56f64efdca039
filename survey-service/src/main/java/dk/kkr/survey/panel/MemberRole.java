package dk.kkr.survey.panel;

/** Roles of KKR members: mayor (borgmester) or other member (øvrigt medlem). */
enum MemberRole {
    MAYOR,
    OTHER
}
