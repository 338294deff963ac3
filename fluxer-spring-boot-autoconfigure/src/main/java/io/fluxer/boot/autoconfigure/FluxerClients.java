package io.fluxer.boot.autoconfigure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.fluxer.client.Client;

/**
 * All bots of the application by name: the one of {@code fluxer.token}, which is named
 * {@code default}, and those of {@code fluxer.clients}. Immutable.
 *
 * @since 0.1.0
 */
public final class FluxerClients {

	/** The name of the bot of {@code fluxer.token}. */
	public static final String DEFAULT = "default";

	private final Map<String, Client> clients;

	/**
	 * Creates the collection.
	 * @param clients the clients
	 * @throws IllegalArgumentException if two have the same name
	 */
	public FluxerClients(Collection<Client> clients) {
		Map<String, Client> byName = new LinkedHashMap<>();
		for (Client client : clients) {
			Client before = byName.put(client.name(), client);
			if (before != null && before != client) {
				throw new IllegalArgumentException("Two clients are named '" + client.name()
						+ "'. Give each a name of its own: Rest.builder(…).clientName(…)");
			}
		}
		this.clients = byName;
	}

	/**
	 * Returns the names.
	 * @return the names; unmodifiable
	 */
	public Set<String> names() {
		return Set.copyOf(this.clients.keySet());
	}

	/**
	 * Returns the clients.
	 * @return the clients, the one of {@code fluxer.token} first; unmodifiable
	 */
	public Collection<Client> all() {
		return List.copyOf(this.clients.values());
	}

	/**
	 * Returns one client.
	 * @param name its name
	 * @return the client
	 * @throws IllegalArgumentException if there is none of that name; the message says
	 * which there are
	 */
	public Client get(String name) {
		Client client = this.clients.get(name);
		if (client == null) {
			throw new IllegalArgumentException(
					"There is no bot named '" + name + "'. There is: " + String.join(", ", this.clients.keySet()));
		}
		return client;
	}

}
