package dk.kkr.goals.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Reads in a transaction that keeps to the snapshot of its first query. */
@OneState
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class OneStateInterceptor {

    private final Database database;

    OneStateInterceptor(Database database) {
        this.database = database;
    }

    @AroundInvoke
    Object read(InvocationContext call) {
        return QuarkusTransaction.requiringNew().call(() -> {
            database.query("set transaction isolation level repeatable read").update();
            return call.proceed();
        });
    }
}
