package io.fluxer.entity;

import io.fluxer.rest.Rest;

/**
 * Says to the server that a call which sets permissions knows all of them. Without it the
 * server passes over {@link Permission#VIEW_CHANNEL_MEMBERS}, so that clients from before
 * that permission do not take it away (Fluxer's API, permissions).
 *
 * @since 0.1.0
 */
public final class PermissionWrites {

	private static final String HEADER = "X-Fluxer-Features";

	private static final String FEATURE = "view_channel_members_permission";

	private PermissionWrites() {
	}

	/**
	 * Returns a view of the HTTP client for calls that set permissions. What is said
	 * beside its calls already stays, a header of that name of the caller's own too.
	 * @param rest the HTTP client
	 * @return the view
	 */
	public static Rest with(Rest rest) {
		boolean said = rest.requestOptions().headers().keySet().stream().anyMatch(HEADER::equalsIgnoreCase);
		return said ? rest : rest.with(rest.requestOptions().withHeader(HEADER, FEATURE));
	}

}
