package io.codriver.agent.adapter.sqlite;

import io.codriver.agent.domain.answer.MessageId;
import io.codriver.agent.domain.sale.ResetReport;
import io.codriver.agent.domain.sale.ResetRequest;
import io.codriver.agent.domain.sale.Sale;
import java.sql.Connection;
import java.sql.SQLException;

/** A reset for sale that was asked for, and one that was carried out; one row each. */
final class SaleTables {

    private final Sql selectRequest;
    private final Sql clearRequest;
    private final Sql replaceRequest;
    private final Sql selectReport;
    private final Sql clearReport;
    private final Sql replaceReport;

    SaleTables(Connection connection) throws SQLException {
        selectRequest = new Sql(connection, "SELECT * FROM reset_request");
        clearRequest = new Sql(connection, "DELETE FROM reset_request");
        replaceRequest = new Sql(connection, "REPLACE INTO reset_request VALUES (1, ?, ?, ?, ?)");
        selectReport = new Sql(connection, "SELECT * FROM reset_report");
        clearReport = new Sql(connection, "DELETE FROM reset_report");
        replaceReport = new Sql(connection, "REPLACE INTO reset_report VALUES (1, ?, ?, ?, ?)");
    }

    Sale read() throws SQLException {
        return new Sale(
                selectRequest.find(row -> new ResetRequest(
                        row.messageId("asked_by"), row.name(ResetRequest.By.class, "by"), row.deadline("until"))),
                selectReport.find(row -> new ResetReport(
                        row.wall("at"),
                        row.findBytes("asked_by").map(Row::uuid).map(MessageId::new),
                        row.flag("erased"),
                        row.steady("tell_again_ns"))));
    }

    void write(Sale sale) throws SQLException {
        clearRequest.run();
        if (sale.asked().isPresent()) {
            ResetRequest request = sale.asked().get();
            replaceRequest.run(
                    request.askedBy().bytes(),
                    request.by().name(),
                    request.until().wall().toString(),
                    request.until().steady().toNanos());
        }
        clearReport.run();
        if (sale.report().isPresent()) {
            ResetReport report = sale.report().get();
            replaceReport.run(
                    report.at().toString(),
                    report.askedBy().map(MessageId::bytes).orElse(null),
                    report.erased(),
                    report.tellAgain().toNanos());
        }
    }
}
