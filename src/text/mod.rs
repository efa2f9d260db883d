//! Layers of spans over the caller's text: blocks, tokens, and the entities that are spotted by their form.

mod address;
mod address_words;
pub(crate) mod article;
mod block;
mod class;
pub(crate) mod contact;
pub(crate) mod date;
pub(crate) mod duration;
mod entity;
mod grow;
pub(crate) mod hash;
mod hosts;
mod shape;
mod token;
mod word_set;

pub(crate) use block::{Block, BlockKind, DEEPEST, NO_BLOCK, blocks};
pub(crate) use entity::Words;
pub(crate) use grow::{grow, recycled};
pub(crate) use hash::hash;
pub(crate) use shape::Shape;
pub(crate) use token::{Dictionary, Token, TokenKind, tokens};
pub(crate) use word_set::{WordSet, forms, words};
