package io.fluxer.embedded.core;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request to the HTTP API, read whole.
 *
 * @param method the method in capitals
 * @param path the path as sent, percent-encoded, without the query
 * @param query the query as sent, without the question mark; may be empty
 * @param authorization the {@code Authorization} header
 * @param requestId the {@code X-Request-ID} header
 * @param auditLogReason the {@code X-Audit-Log-Reason} header
 * @param body the body's bytes; empty for a multipart form
 * @param parts the parts of a multipart form, or {@code null} if the body is none
 * @since 0.1.0
 */
public record RestRequest(String method, String path, String query, @Nullable String authorization,
		@Nullable String requestId, @Nullable String auditLogReason, byte[] body, @Nullable List<FilePart> parts) {
}
