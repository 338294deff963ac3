package io.fluxer.cache;

import java.util.Collection;

import io.fluxer.entity.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * A read-only view of voice states. One user may have several, one for each connection.
 * The states name no member; {@link EntityCache#members} does. Safe for use by any
 * thread.
 *
 * @since 0.1.0
 */
public interface VoiceStateView {

	/**
	 * Returns the state of a connection.
	 * @param connectionId the connection, or the id of the user for a state that names
	 * none
	 * @return the state, or {@code null} if it is not in the cache
	 */
	@Nullable VoiceState get(String connectionId);

	/**
	 * Returns the number of connections.
	 * @return the number
	 */
	int size();

	/**
	 * Returns all states of one moment.
	 * @return an unchanging collection
	 */
	Collection<VoiceState> values();

}
