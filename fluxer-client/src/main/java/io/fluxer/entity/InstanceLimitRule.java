package io.fluxer.entity;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Limits that hold for some users or guilds.
 *
 * @param id the name of the rule
 * @param filters for whom it holds; empty for all
 * @param overrides the limits by name
 * @since 0.1.0
 */
public record InstanceLimitRule(String id, InstanceLimitFilters filters, Map<String, Number> overrides) {

	/**
	 * Fills in what the wire left out.
	 */
	public InstanceLimitRule(@Nullable String id, @Nullable InstanceLimitFilters filters,
			@Nullable Map<String, Number> overrides) {
		this.id = Entities.text(id);
		this.filters = (filters != null) ? filters : InstanceLimitFilters.NONE;
		this.overrides = Entities.map(overrides);
	}

}
