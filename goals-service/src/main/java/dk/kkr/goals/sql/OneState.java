package dk.kkr.goals.sql;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * All queries of an answer see the database in one state, that of the first of them: figures that are read one after the
 * other never mix what was before a change with what came after it. For reads; the trace of a read may be written.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OneState {}
