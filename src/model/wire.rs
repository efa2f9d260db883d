//! How values that are strings on the wire are read and written.

/// Implements `serde` for a type as the string that its `Display` writes and its `FromStr` checks; in the JSON Schema it is
/// a string of this pattern.
macro_rules! serde_as_string {
    ($name:ident, $pattern:literal) => {
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        /// Fails where the string is not a value of the type.
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str($crate::model::wire::Parsed::new())
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    };
}

/// Reads a string as a `T`.
#[cfg(feature = "serde")]
pub(crate) struct Parsed<T>(core::marker::PhantomData<T>);

#[cfg(feature = "serde")]
impl<T> Parsed<T> {
    /// The visitor.
    pub(crate) const fn new() -> Self {
        Self(core::marker::PhantomData)
    }
}

#[cfg(feature = "serde")]
impl<T: core::str::FromStr<Err: core::fmt::Display>> serde::de::Visitor<'_> for Parsed<T> {
    type Value = T;

    fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}
