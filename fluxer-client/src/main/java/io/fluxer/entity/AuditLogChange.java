package io.fluxer.entity;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change of an entry of the audit log. A value is a text, a number, a boolean, a
 * list, an object with {@code added} and {@code removed}, or JSON's null; it is absent
 * ({@code
 * null}) where there was none before or is none now.
 *
 * @param key what changed
 * @param oldValue the value before
 * @param newValue the value now
 * @since 0.1.0
 */
public record AuditLogChange(String key, @Nullable JsonNode oldValue, @Nullable JsonNode newValue) {

	/**
	 * Fills in what the wire left out.
	 */
	public AuditLogChange(@Nullable String key, @Nullable JsonNode oldValue, @Nullable JsonNode newValue) {
		this.key = Entities.text(key);
		this.oldValue = copy(oldValue);
		this.newValue = copy(newValue);
	}

	/**
	 * Returns the value before.
	 * @return a copy of the value, or {@code null} if there was none
	 */
	@Override
	public @Nullable JsonNode oldValue() {
		return copy(this.oldValue);
	}

	/**
	 * Returns the value now.
	 * @return a copy of the value, or {@code null} if there is none
	 */
	@Override
	public @Nullable JsonNode newValue() {
		return copy(this.newValue);
	}

	private static @Nullable JsonNode copy(@Nullable JsonNode value) {
		return (value != null) ? value.deepCopy() : null;
	}

}
