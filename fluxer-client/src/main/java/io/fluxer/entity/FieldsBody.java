package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A request body each member of which is absent, {@code null} or a value. Immutable.
 */
abstract class FieldsBody {

	private final Fields fields;

	FieldsBody(Fields fields) {
		this.fields = fields;
	}

	@JsonValue
	Fields fields() {
		return this.fields;
	}

	Fields with(String name, @Nullable Object value) {
		return this.fields.with(name, value);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other != null && other.getClass() == getClass() && ((FieldsBody) other).fields.equals(this.fields);
	}

	@Override
	public int hashCode() {
		return this.fields.hashCode();
	}

	@Override
	public String toString() {
		return getClass().getSimpleName() + this.fields;
	}

}
