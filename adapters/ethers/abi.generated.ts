// Generated from contracts/ by `npm run abi`. Do not edit.

export const ticketBrokerAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "period",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "asset_",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "registry_",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "accounts",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "asset",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bookId",
    "inputs": [
      {
        "name": "book",
        "type": "tuple",
        "internalType": "struct Book",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "length",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "salt",
            "type": "bytes16",
            "internalType": "bytes16"
          },
          {
            "name": "senderRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "cancelUnlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "checkBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "checkTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "reason",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "draw",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "claimable",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "collect",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "earmarkNonce",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "fund",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "fundEarmarkWithAuthorization",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct Authorization",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "validAfter",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validBefore",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundEarmarkWithPermit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "value",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundNonce",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "fundWithAuthorization",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "authorization",
        "type": "tuple",
        "internalType": "struct Authorization",
        "components": [
          {
            "name": "from",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "validAfter",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "validBefore",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "salt",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "fundWithPermit",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "reserve",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "permit",
        "type": "tuple",
        "internalType": "struct Permit",
        "components": [
          {
            "name": "value",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "deadline",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "v",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "s",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "income",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "redeemBatch",
    "inputs": [
      {
        "name": "tickets",
        "type": "tuple[]",
        "internalType": "struct TicketRedemption[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "terms",
            "type": "bytes32",
            "internalType": "TermsWord"
          },
          {
            "name": "place",
            "type": "bytes32",
            "internalType": "PlaceWord"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "vs",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientRand",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "books",
        "type": "tuple[]",
        "internalType": "struct BookRedemption[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "terms",
            "type": "bytes32",
            "internalType": "TermsWord"
          },
          {
            "name": "place",
            "type": "bytes32",
            "internalType": "PlaceWord"
          },
          {
            "name": "r",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "vs",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "winners",
            "type": "uint256",
            "internalType": "uint256"
          },
          {
            "name": "senderPreimage",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "recipientPreimage",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "reasons",
        "type": "bytes4[]",
        "internalType": "bytes4[]"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemBook",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "winners",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "senderPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientPreimage",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "redeemTicket",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "terms",
        "type": "bytes32",
        "internalType": "TermsWord"
      },
      {
        "name": "place",
        "type": "bytes32",
        "internalType": "PlaceWord"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "recipientRand",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "registry",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "releaseEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "setOwner",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "validUntil",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "r",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "vs",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "slot",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "seq",
        "type": "uint64",
        "internalType": "uint64"
      },
      {
        "name": "index",
        "type": "uint32",
        "internalType": "uint32"
      },
      {
        "name": "earmarked",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "releaseAt",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "takeEarmark",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "internalType": "uint32"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "ticketId",
    "inputs": [
      {
        "name": "ticket",
        "type": "tuple",
        "internalType": "struct Ticket",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "sender",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "redeemer",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "faceValue",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "winProb",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "redeemBy",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "lane",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "seq",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "index",
            "type": "uint32",
            "internalType": "uint32"
          },
          {
            "name": "recipientRandHash",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unlock",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "unlockPeriod",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "deposit",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Collected",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "EarmarkTaken",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Earmarked",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "fromDeposit",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Funded",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "funder",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "NotRedeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "place",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PlaceWord"
      },
      {
        "name": "item",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reason",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "OwnerSet",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "owner",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Redeemed",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "payment",
        "type": "bytes32",
        "indexed": false,
        "internalType": "PaymentWord"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReleaseStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "redeemer",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "lane",
        "type": "uint32",
        "indexed": false,
        "internalType": "uint32"
      },
      {
        "name": "releaseAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "lapsesAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ReserveDrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockCancelled",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UnlockStarted",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "unlockAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Withdrawn",
    "inputs": [
      {
        "name": "sender",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "deposit",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "reserve",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "AmountTooLarge",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ConsentExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "IndexReplayed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "InsufficientFunds",
    "inputs": [
      {
        "name": "available",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotAContract",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotOwner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotReleasing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotUnlocking",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotWinner",
    "inputs": []
  },
  {
    "type": "error",
    "name": "OwnerAlreadySet",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ReleaseLapsed",
    "inputs": [
      {
        "name": "lapsesAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ReserveUnavailable",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SlotSkipped",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillLocked",
    "inputs": [
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "TermsExpired",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TicketMalformed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TokenOnly",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFromFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "UnlockPeriodOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "WrongValue",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's arguments go behind it. */
export const ticketBrokerBytecode =
  '0x610160806040523461026b57606081615911803803809161002082856102b9565b83398101031261026b57805190610045604061003e602084016102f0565b92016102f0565b906001600160a01b038116801515806102b0575b61029e57506080526001600160a01b03811690811590811580610295575b6102825760a052156102155750620151805b60c05280158015610208575b6101f95760e0524661010052306101205260405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a0815261013860c0826102b9565b5190206101405260405161560c908161030582396080518181816111a1015281816117a301528181611dfc015281816121550152818161294c0152818161315b015281816134400152615055015260a05181818161131e015281816139f70152613d59015260c05181818161108e01528181613e030152615422015260e0518181816104f5015281816107db01528181611bf60152818161264401526127480152610100518161356901526101205181613662015261014051816136280152f35b630cda068960e21b5f5260045ffd5b506301e133808111610095565b602060049160405192838092630afaeebf60e31b82525afa908115610277575f91610241575b50610089565b90506020813d60201161026f575b8161025c602093836102b9565b8101031261026b57515f61023b565b5f80fd5b3d915061024f565b6040513d5f823e3d90fd5b826322a2d07b60e21b5f5260045260245ffd5b50803b15610077565b6322a2d07b60e21b5f5260045260245ffd5b50813b15610059565b601f909101601f19168101906001600160401b038211908210176102dc57604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160a01b038216820361026b5756fe6080806040526004361015610012575f80fd5b5f905f3560e01c90816302809a06146128af5750806306ec16f81461280d57806317ca0cdf1461276b57806320d3a0b414612712578063234c27d3146126e65780632f6c493c146125865780633590f4af1461250e57806335f927801461228f578063381e37e11461208c578063387b166114611e2057806338d52e0f14611db157806358b9b63e14611b575780635947361a146118f85780635b8510ee146116e15780635e5c06e21461162f57806373494e68146113425780637b103999146112d357806381cb5561146111165780638ea1eacc146110b3578063900cf0cf146110585780639745e9ec14610fae5780639a5367881461097d578063bcc9689014610915578063d4570c1c146108a3578063de8a7cc114610844578063e19d5c1214610762578063e678075f146106a7578063eebffc921461059c578063ef93714f1461042d578063f3c5a5d4146103915763f940e38514610173575f80fd5b3461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576101aa612a4d565b906101b3612a70565b9173ffffffffffffffffffffffffffffffffffffffff6101d28261382c565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526040822090600182019267ffffffffffffffff845460a01c16801561033e5780421115610312575093610306916040958454956fffffffffffffffffffffffffffffffff87169660801c957fffffffffffffffffffffffffffffffff0000000000000000000000000000000081541681556fffffffffffffffffffffffffffffffff81541690557fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff815416905581815280602052868120558551908582528460208301527f91fb9d98b786c57d74c099ccd2beca1739e9f6a81fb49001ca465c4b7591bbe28773ffffffffffffffffffffffffffffffffffffffff851693a36103008385612e7b565b90613421565b82519182526020820152f35b602492507f16b82bbe000000000000000000000000000000000000000000000000000000008252600452fd5b6004827ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b6004827f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b80fd5b503461038e5761041a6103f560406103a836612d90565b50506040805173ffffffffffffffffffffffffffffffffffffffff808916825289166020820152339181019190915260e09490941c60608501525050608090912093979295929392915050565b81526003602052205461040f8161040a613567565b61452c565b9692909491506143fa565b61042960405192839283612e5f565b0390f35b503461038e5761043c36612cf0565b9073ffffffffffffffffffffffffffffffffffffffff61045d85949561382c565b16330361057457606073ffffffffffffffffffffffffffffffffffffffff8080846104e5877f6d21040fdf66d3e15f165cb2b5a5cf38fd6fbcc89720bae2cf5e011fc01189d6978b8b919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8a52600360205260408a206105537f000000000000000000000000000000000000000000000000000000000000000061051e8142612e7b565b83547fffffffffffffffffffffffffffffffffffffffffffffffffffffffff000000001663ffffffff82161790935582612e7b565b9063ffffffff6040519916895260208901526040880152169616941692a480f35b6004857f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576105d4612a4d565b73ffffffffffffffffffffffffffffffffffffffff6105f28261382c565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c161561067f577fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff81541690557ffa044b7b93a40365dc68049797c2eb06918523d694e5d56e406cac3eb35578e58280a280f35b6004837ff61050dc000000000000000000000000000000000000000000000000000000008152fd5b503461038e5761075261073861070f6106bf36612b6c565b9795928a95929a9791975060e01c338484919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8452600360205260408420549261072d84610728613567565b613ef1565b945060801c936143fa565b939091606092604051928352602083015260408201522090565b9061042960405192839283612e5f565b503461038e576080906107bc61077736612cf0565b928592919250919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8152600360205263ffffffff6040822054918260a01c828416916108007f000000000000000000000000000000000000000000000000000000000000000084612e7b565b421161083c575b50826fffffffffffffffffffffffffffffffff8560201c16916040519560c01c86521660208501526040840152166060820152f35b915081610807565b503461038e5760807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602061089b610881612a4d565b610889612b0f565b610891612b2e565b90606435926130cc565b604051908152f35b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761089b6020916108e1612a4d565b9060406108ec612a70565b9173ffffffffffffffffffffffffffffffffffffffff8416815260028652205460801c91613d41565b503461038e5760c07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602061089b610952612a4d565b61095a612a70565b610962612a93565b61096a612ab6565b90610973612af0565b9260a43594613033565b503461038e5760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5767ffffffffffffffff6004351161038e5736602360043501121561038e5767ffffffffffffffff600435600401351161038e5736602460e0600435600401350260043501011161038e5767ffffffffffffffff6024351161038e5736602360243501121561038e5767ffffffffffffffff602435600401351161038e5736602461012081356004013502813501011161038e57610a566024356004013560043560040135612e7b565b610a5f81612f9e565b90610a6d6040519283612eb5565b8082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610a9a82612f9e565b013660208401377fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0610ae4610ace83612f9e565b92610adc6040519485612eb5565b808452612f9e565b01366020830137604051906040820182811067ffffffffffffffff821117610f81576040528382526020820152610b19613567565b92805b60043560040135811015610d0357600190610ba6610b43604460e084026004350101612f46565b610b56602460e085026004350101612f46565b90608460e0850260043501013560e01c91339273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b7f820c3bd70000000000000000000000000000000000000000000000000000000084610bd28388613cb8565b15610caa575b610c219250610be78489612fb6565b7fffffffff0000000000000000000000000000000000000000000000000000000083169052606460e0850260043501013560801c916137a5565b610c34604460e084026004350101612f46565b907f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda73ffffffffffffffffffffffffffffffffffffffff610c7e602460e087026004350101612f46565b610ca0826040519384931696169487608460e082026004350101353385612ff7565b0390a35b01610b1c565b5050610cc1602460e084026004350101828961372d565b7fffffffff00000000000000000000000000000000000000000000000000000000821615610cfb57610cf6610c219388613cf3565b610bd8565b505050610ca4565b50805b60243560040135811015610f1857600190610120810260243501604481019086610d7e610d3284612f46565b610d3e60248501612f46565b6040805173ffffffffffffffffffffffffffffffffffffffff93841681529290911660208301523390820152608484013560e01c60608201526080902090565b7f820c3bd7000000000000000000000000000000000000000000000000000000008790898993610dae8183613cb8565b15610e71575b5050610e43610e3d73ffffffffffffffffffffffffffffffffffffffff947f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9694610e6794610e13610e0c8d60043560040135612e7b565b8098612fb6565b7fffffffff00000000000000000000000000000000000000000000000000000000821690526137a5565b96612f46565b95610e5060248701612f46565b926084856040519687961699169701353385612ff7565b0390a35b01610d06565b935093915050610e8560248501838d613c3c565b9490937fffffffff00000000000000000000000000000000000000000000000000000000831615610f0b577f0db87a7c9b3445731b558db675f9d57d7abea29cb480370be93ca4725ade9bda9573ffffffffffffffffffffffffffffffffffffffff95610e6794610efc610e3d94610e4396613cf3565b945094965094508b9150610db4565b5050505050505050610e6b565b508290604051918291602083016020845282518091526020604085019301915b818110610f46575050500390f35b82517fffffffff0000000000000000000000000000000000000000000000000000000016845285945060209384019390920191600101610f38565b6024857f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b503461038e5761101a61100d610fc336612d90565b5050505050905060e01c91339273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b611015613567565b613b97565b917fffffffff000000000000000000000000000000000000000000000000000000008116611046578380f35b61105093506137a5565b602081519101fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602061089b7f000000000000000000000000000000000000000000000000000000000000000042612f67565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060209173ffffffffffffffffffffffffffffffffffffffff611105612a4d565b168152600483522054604051908152f35b503461038e576101007ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761114f612a4d565b611157612b0f565b61115f612b2e565b9060a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126112a35773ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001680156112ab57849060a43560ff8116908181036112a35750813b156112a757829160e4839260405194859384927fd505accf00000000000000000000000000000000000000000000000000000000845233600485015230602485015260643560448501526084356064850152608484015260c43560a4840152833560c48401525af161128e575b505061128b9261128461127f6fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612e7b565b613159565b3390613877565b80f35b8161129891612eb5565b6112a357835f611248565b8380fd5b8280fd5b6004857f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e5761135136612bee565b9190929373ffffffffffffffffffffffffffffffffffffffff6113738261382c565b1633036116075773ffffffffffffffffffffffffffffffffffffffff811692838752600260205260408720916fffffffffffffffffffffffffffffffff835416926fffffffffffffffffffffffffffffffff8316938085116115d7578490036fffffffffffffffffffffffffffffffff81116115aa576fffffffffffffffffffffffffffffffff167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790558415801561158c575b801561156e575b611546578360609373ffffffffffffffffffffffffffffffffffffffff936114b8897f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da3988c8897919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b8b5260036020528a7fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff0000000061151d6040842094855494506fffffffffffffffffffffffffffffffff8560201c16613afb565b60201b16911617905563ffffffff6040519816885260208801526001604088015216951693a480f35b6004887fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b5073ffffffffffffffffffffffffffffffffffffffff841615611432565b5073ffffffffffffffffffffffffffffffffffffffff87161561142b565b60248a7f4e487b710000000000000000000000000000000000000000000000000000000081526011600452fd5b89856044927f03eb8b54000000000000000000000000000000000000000000000000000000008352600452602452fd5b6004867f30cd7471000000000000000000000000000000000000000000000000000000008152fd5b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57604060809173ffffffffffffffffffffffffffffffffffffffff611681612a4d565b16815260026020522067ffffffffffffffff60018254920154604051926fffffffffffffffffffffffffffffffff81168452841c602084015273ffffffffffffffffffffffffffffffffffffffff8116604084015260a01c166060820152f35b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761171a612a4d565b611722612a70565b61172a612a93565b611732612ab6565b9061173b612af0565b9260e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c3601126118cc5761177761010435858585858a613033565b946fffffffffffffffffffffffffffffffff85169573ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169081156118d05788906117d4615035565b9260a4359073ffffffffffffffffffffffffffffffffffffffff8216918281036118c85750610124359060ff8216918281036118cc5750803b156118c857849283610124928e9460405197889687957fef55bec60000000000000000000000000000000000000000000000000000000087526004870152306024870152604486015260c435606486015260e435608486015260a485015260c48401526101443560e4840152610164356101048401525af180156118bd576118a4575b505061128b9661189f91615082565b613281565b816118ae91612eb5565b6118b957875f611890565b8780fd5b6040513d84823e3d90fd5b8480fd5b8580fd5b6004897f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576040519061014082019082821067ffffffffffffffff831117611b2a5750604052611952612a4d565b815261195c612a70565b6020820190815261196b612a93565b6040830190815261197a612b4d565b60608401908152611989612cab565b60808501908152611998612cc2565b60a086019081526119a7612ac9565b9060c087019182526119b7612cd9565b9260e088019384526119c7612adc565b9461010089019586526101208901966101243588526040519860208a019a7fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f708c525173ffffffffffffffffffffffffffffffffffffffff1660408b01525173ffffffffffffffffffffffffffffffffffffffff1660608a01525173ffffffffffffffffffffffffffffffffffffffff166080890152516fffffffffffffffffffffffffffffffff1660a08801525167ffffffffffffffff1660c08701525167ffffffffffffffff1660e08601525163ffffffff166101008501525167ffffffffffffffff166101208401525163ffffffff16610140830152516101608201526101608152611ad761018082612eb5565b519020611ae2613567565b90611b1f91604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b604051908152602090f35b807f4e487b7100000000000000000000000000000000000000000000000000000000602492526041600452fd5b503461038e57611b6636612cf0565b909373ffffffffffffffffffffffffffffffffffffffff611b868561382c565b163303611d89576040805173ffffffffffffffffffffffffffffffffffffffff8087168252808616602083015287169181019190915263ffffffff831660608201526080902081526003602052604081209384549463ffffffff86168015611d615780421115611d3657611c1b907f000000000000000000000000000000000000000000000000000000000000000090612e7b565b804211611d0b575073ffffffffffffffffffffffffffffffffffffffff806020986040827f3d6888a35c3a8a746270034faa1a2a787d843db62678ff409d9e196fc7c19dc29682967fffffffffffffffffffffffff00000000000000000000000000000000000000006fffffffffffffffffffffffffffffffff8e60201c169d169055169687815260028c52206fffffffffffffffffffffffffffffffff611cc68b82845416613afb565b167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905563ffffffff845197168752888a88015216951693a4604051908152f35b7f121d69d6000000000000000000000000000000000000000000000000000000008452600452602483fd5b7f16b82bbe000000000000000000000000000000000000000000000000000000008452600452602483fd5b6004847f614d2389000000000000000000000000000000000000000000000000000000008152fd5b807f30cd74710000000000000000000000000000000000000000000000000000000060049252fd5b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b503461038e5760a07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e57611e58612a4d565b611e60612a70565b906044359167ffffffffffffffff83168093036112a35773ffffffffffffffffffffffffffffffffffffffff169182156120645773ffffffffffffffffffffffffffffffffffffffff8216918285526002602052600160408620019182549173ffffffffffffffffffffffffffffffffffffffff831661203c5790859291853303611f34575b50507fffffffffffffffffffffffff0000000000000000000000000000000000000000161790557f342827c97908e5e2f71151c08502a66d44b6f758e3ac2f1de95f02eb95f0a7358380a380f35b908092935042116120145790611fde916040519060208201927f5cede8ae2e679addcf2b76d0b8f202bb16c7363c0bf40933cfda5fe38efd3c8f8452886040840152606083015260608252611f8a608083612eb5565b611fd86084359360643593519020611fa0613567565b604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b90613a1d565b15611fec5783905f80611ee6565b6004857f37e8456b000000000000000000000000000000000000000000000000000000008152fd5b6004877fc479e86d000000000000000000000000000000000000000000000000000000008152fd5b6004877fcf04b1bb000000000000000000000000000000000000000000000000000000008152fd5b6004847fd92e233d000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576120c5612a4d565b6120cd612b0f565b6120d5612b2e565b9060e07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9c3601126112a35761210e60c4358383866130cc565b9261213d6fffffffffffffffffffffffffffffffff84166fffffffffffffffffffffffffffffffff8416612e7b565b9373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015612267578690612185615035565b9261218e612f23565b91612197613149565b91813b156118c85789938573ffffffffffffffffffffffffffffffffffffffff9360ff829661012495604051998a9889977fef55bec60000000000000000000000000000000000000000000000000000000089521660048801523060248801526044870152608435606487015260a435608487015260a48601521660c48401526101043560e484015283356101048401525af180156118bd57612252575b505061128b9461224491615082565b61224c612f23565b90613877565b8161225c91612eb5565b6118cc57855f612235565b6004877f3ede3030000000000000000000000000000000000000000000000000000000008152fd5b503461038e576101807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760405190610180820182811067ffffffffffffffff8211176124e1576040526122e7612a4d565b82526122f1612a70565b9060208301918252612301612a93565b9060408401918252612311612b4d565b9060608501918252612321612cab565b60808601908152612330612cc2565b60a0870190815261233f612ac9565b60c0880190815261234e612cd9565b9160e0890192835261235e612adc565b936101008a0194855261012435957fffffffffffffffffffffffffffffffff000000000000000000000000000000008716870361038e57506101208a019586526101408a01966101443588526101608b0198610164358a526040519a60208c019c7fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58e525173ffffffffffffffffffffffffffffffffffffffff1660408d01525173ffffffffffffffffffffffffffffffffffffffff1660608c01525173ffffffffffffffffffffffffffffffffffffffff1660808b0152516fffffffffffffffffffffffffffffffff1660a08a01525167ffffffffffffffff1660c08901525167ffffffffffffffff1660e08801525163ffffffff166101008701525167ffffffffffffffff166101208601525163ffffffff16610140850152517fffffffffffffffffffffffffffffffff000000000000000000000000000000001661016084015251610180830152516101a08201526101a08152611ad76101c082612eb5565b6024827f4e487b710000000000000000000000000000000000000000000000000000000081526041600452fd5b5060607ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5761128b612544612a4d565b61254c612b0f565b612554612b2e565b9161128461127f6fffffffffffffffffffffffffffffffff85166fffffffffffffffffffffffffffffffff8516612e7b565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e576125be612a4d565b73ffffffffffffffffffffffffffffffffffffffff6125dc8261382c565b1633036103665773ffffffffffffffffffffffffffffffffffffffff1680825260026020526001604083200167ffffffffffffffff815460a01c166126be5760207f88b1d573db1a707832e5151c5be4deadc79ca44d3e5c48960fb699a158eefd70916126697f000000000000000000000000000000000000000000000000000000000000000042612e7b565b81547fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff1660a082901b7bffffffffffffffff00000000000000000000000000000000000000001617909155604051908152a280f35b6004837fe47b668b000000000000000000000000000000000000000000000000000000008152fd5b5061128b6126f336612bee565b9361189f6fffffffffffffffffffffffffffffffff8695939516613159565b503461038e57807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b503461038e576127c56127d261278036612b6c565b50506040805173ffffffffffffffffffffffffffffffffffffffff958616815294909516602085015250339383019390935260e09290921c6060820152608090209092565b6127cd613567565b613689565b90917fffffffff0000000000000000000000000000000000000000000000000000000083166127ff578380f35b611050935060801c916137a5565b503461038e5760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261038e5760209061089b61284b612a4d565b9133815260048452604081205492839133815260048652604081205560405182815273ffffffffffffffffffffffffffffffffffffffff8216907f484decdc1e9549e1866295f6f86c889ded3f7de410e7488a7a415978589dc8fd873392a3613421565b8234612a21576101407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112612a21576128e8612a4d565b916128f1612a70565b6128f9612a93565b612901612ab6565b9161290a612af0565b9360a07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff5c360112612a215773ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168015612a255761297a613149565b90803b15612a215760e4835f819360ff82967fd505accf00000000000000000000000000000000000000000000000000000000855233600486015230602486015260a435604486015260c43560648601521660848401526101043560a48401526101243560c48401525af1612a0b575b5061128b949561189f6fffffffffffffffffffffffffffffffff8616613159565b61128b95505f612a1a91612eb5565b5f946129ea565b5f80fd5b7f3ede3030000000000000000000000000000000000000000000000000000000005f5260045ffd5b6004359073ffffffffffffffffffffffffffffffffffffffff82168203612a2157565b6024359073ffffffffffffffffffffffffffffffffffffffff82168203612a2157565b6044359073ffffffffffffffffffffffffffffffffffffffff82168203612a2157565b6064359063ffffffff82168203612a2157565b60c4359063ffffffff82168203612a2157565b610104359063ffffffff82168203612a2157565b608435906fffffffffffffffffffffffffffffffff82168203612a2157565b602435906fffffffffffffffffffffffffffffffff82168203612a2157565b604435906fffffffffffffffffffffffffffffffff82168203612a2157565b606435906fffffffffffffffffffffffffffffffff82168203612a2157565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60e0910112612a215760043573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060243573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060443590606435906084359060a4359060c43590565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc60a0910112612a215760043573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060243573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060443573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060643563ffffffff81168103612a2157906084356fffffffffffffffffffffffffffffffff81168103612a215790565b6084359067ffffffffffffffff82168203612a2157565b60a4359067ffffffffffffffff82168203612a2157565b60e4359067ffffffffffffffff82168203612a2157565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc6080910112612a215760043573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060243573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060443573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060643563ffffffff81168103612a215790565b7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc610120910112612a215760043573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060243573ffffffffffffffffffffffffffffffffffffffff81168103612a21579060443590606435906084359060a4359060c4359060e435906101043590565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b929190612e76602091604086526040860190612e1c565b930152565b91908201809211612e8857565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117612ef657604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60643573ffffffffffffffffffffffffffffffffffffffff81168103612a215790565b3573ffffffffffffffffffffffffffffffffffffffff81168103612a215790565b8115612f71570490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b67ffffffffffffffff8111612ef65760051b60200190565b8051821015612fca5760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b909260809273ffffffffffffffffffffffffffffffffffffffff6130309695168352602083015260408201528160608201520190612e1c565b90565b949263ffffffff9073ffffffffffffffffffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff9496939681604051988160208b019b7fe585acc9de54028a857d000d527f7875c350758113525dbec68bde647a2dfd9b8d521660408b01521660608901521660808701521660a08501521660c083015260e082015260e081526130c661010082612eb5565b51902090565b9290916fffffffffffffffffffffffffffffffff90816040519473ffffffffffffffffffffffffffffffffffffffff60208701977f535ec4b59969f91bb3f2860c8ddcf6640411aeaa89b512602282a847541f920d895216604087015216606085015216608083015260a082015260a081526130c660c082612eb5565b60e43560ff81168103612a215790565b7f00000000000000000000000000000000000000000000000000000000000000009073ffffffffffffffffffffffffffffffffffffffff8216156132465734613216576131a4615035565b6040519282606052306040523360601b602c526f23b872dd000000000000000000000000600c5260205f6064601c82855af1908160015f511416156131f8575b50506131f6925f606052604052615082565b565b3b153d171015613209575f806131e4565b637939f4245f526004601cfd5b7f195a3ca1000000000000000000000000000000000000000000000000000000005f52346004525f60245260445ffd5b80915034036132525750565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b9193909373ffffffffffffffffffffffffffffffffffffffff83169283158015613403575b80156133e5575b6133bd5773ffffffffffffffffffffffffffffffffffffffff826fffffffffffffffffffffffffffffffff7f900749bd82491f325620429e840683576a6463f70f10bf7ec40b8a9566e59da395613343896060978c8798919273ffffffffffffffffffffffffffffffffffffffff6080948163ffffffff9481604051971687521660208601521660408401521660608201522090565b5f52600360205260405f2080547fffffffffffffffffffffffff00000000000000000000000000000000ffffffff73ffffffffffffffffffffffffffffffff0000000061339585878560201c16613afb565b60201b16911617905563ffffffff604051991689521660208801525f604088015216951693a4565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff8216156132ad565b5073ffffffffffffffffffffffffffffffffffffffff8616156132a6565b9073ffffffffffffffffffffffffffffffffffffffff8216156133bd577f00000000000000000000000000000000000000000000000000000000000000009173ffffffffffffffffffffffffffffffffffffffff831661350f575f809350809281925af13d1561350a573d67ffffffffffffffff8111612ef657604051906134d1601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200183612eb5565b81525f60203d92013e5b156134e257565b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b6134db565b6014526034526fa9059cbb0000000000000000000000005f5260205f6044601082855af1908160015f51141615613549575b50505f603452565b3b153d17101561355a575f80613541565b6390b8ec185f526004601cfd5b7f000000000000000000000000000000000000000000000000000000000000000046148061364a575b6136265760405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f7b0d6dd097a66ec46094261edb06469bff38be3efff75536647c40572fbbccba60408201527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201523060a082015260a081526130c660c082612eb5565b7f000000000000000000000000000000000000000000000000000000000000000090565b5073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014613590565b905f52600360205260405f20906136a46004835480936141a4565b7fffffffff000000000000000000000000000000000000000000000000000000008116613725575060043573ffffffffffffffffffffffffffffffffffffffff81168103612a21576024359173ffffffffffffffffffffffffffffffffffffffff83168303612a21576137219360443560801c93606435936150cc565b9091565b915050905f90565b91905f52600360205260405f2061374782825480956141a4565b927fffffffff00000000000000000000000000000000000000000000000000000000841661379d57613721935061377d83612f46565b9161378a60208501612f46565b6060604086013560801c950135936150cc565b505050905f90565b91907f03eb8b54000000000000000000000000000000000000000000000000000000007fffffffff00000000000000000000000000000000000000000000000000000000841603613812576040519260208401526024830152604482015260448152613030606482612eb5565b505060405190602082015260048152613030602482612eb5565b9073ffffffffffffffffffffffffffffffffffffffff82165f52600260205273ffffffffffffffffffffffffffffffffffffffff600160405f200154169182156138735750565b9150565b73ffffffffffffffffffffffffffffffffffffffff90939293169182156133bd576fffffffffffffffffffffffffffffffff811690811515806139df575b6139b7577f73884fbf40e5433ea6f75b9343f3208649c9b8430641c927f0ed89d4eac6945b9260409261399673ffffffffffffffffffffffffffffffffffffffff93875f526002602052613956865f20916fffffffffffffffffffffffffffffffff6139248c82865416613afb565b167fffffffffffffffffffffffffffffffff00000000000000000000000000000000845416178355825460801c613afb565b6fffffffffffffffffffffffffffffffff7fffffffffffffffffffffffffffffffff0000000000000000000000000000000083549260801b169116179055565b6fffffffffffffffffffffffffffffffff84519716875260208701521693a3565b7ff8e6c23a000000000000000000000000000000000000000000000000000000005f5260045ffd5b5073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016156138b5565b9291907f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8316927f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411613af25760ff1c601b019081601b11612e88576020935f9360ff60809460405194855216868401526040830152606082015282805260015afa15613ae75773ffffffffffffffffffffffffffffffffffffffff5f51168015159182613acb57505090565b73ffffffffffffffffffffffffffffffffffffffff1614919050565b6040513d5f823e3d90fd5b50505050505f90565b6fffffffffffffffffffffffffffffffff16806fffffffffffffffffffffffffffffffff03916fffffffffffffffffffffffffffffffff8311612e88576fffffffffffffffffffffffffffffffff80911692168211613b6f57016fffffffffffffffffffffffffffffffff8111612e885790565b7f06250401000000000000000000000000000000000000000000000000000000005f5260045ffd5b905f52600360205260405f20613bb1600482548094614af1565b508094927fffffffff000000000000000000000000000000000000000000000000000000008116613c305750506004359173ffffffffffffffffffffffffffffffffffffffff83168303612a21576024359373ffffffffffffffffffffffffffffffffffffffff85168503612a2157613c2b9486946150cc565b919092565b935093505050915f9190565b91905f52600360205260405f2091613c578284548093614af1565b50949093909185907fffffffff000000000000000000000000000000000000000000000000000000008116613cab57505091613c2b939183613ca56020613c9e8997612f46565b9201612f46565b906150cc565b94509450505050915f9190565b90602082015f5b8351811015613ceb5782613cd4828451612fb6565b5114613ce257600101613cbf565b50505050600190565b505050505f90565b60208101518151907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8214612e8857613d3192600183019052612fb6565b52565b91908203918211612e8857565b9073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016918215613ceb5760406024938151948580927f772ccf5d00000000000000000000000000000000000000000000000000000000825273ffffffffffffffffffffffffffffffffffffffff871660048301525afa928315613ae7575f905f94613eae575b5015613ceb57613e7e91613e4d73ffffffffffffffffffffffffffffffffffffffff613e287f000000000000000000000000000000000000000000000000000000000000000042612f67565b931694855f525f602052613e48613e428560405f20615209565b88612e7b565b612f67565b935f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f5260205260405f20615209565b9080821015613ea75782613e928383613d34565b1015613ea2576130309250613d34565b505090565b5050505f90565b9350506040833d604011613ee9575b81613eca60409383612eb5565b81010312612a21578251928315158403612a215760200151925f613ddc565b3d9150613ebd565b606435917fffffffffffffffffffffffffffffffff000000000000000000000000000000008360801b1661417d578260801c9163ffffffff8316908115614154576044359267ffffffffffffffff841694854211614129576bffffffffffffffffffffffff169060a01c1015614100576004359373ffffffffffffffffffffffffffffffffffffffff851694858103612a2157506024359473ffffffffffffffffffffffffffffffffffffffff8616808703612a2157614079946101609367ffffffffffffffff8860801c9860401c169967ffffffffffffffff8160e01c9160a01c169160c435998a5f5260205f2095604051977fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f7089526020890152604088015233606088015260808701528b60a087015260c086015260e08501526101008401526101208301526101408201522090604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b61408c608435938460a435938492613a1d565b156140d8576040805193845260208401919091528201526060902060c01c10156140b4575f90565b7f618c72420000000000000000000000000000000000000000000000000000000090565b505050507f37e8456b0000000000000000000000000000000000000000000000000000000090565b50505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b50505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b5050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b906060830135927fffffffffffffffffffffffffffffffff000000000000000000000000000000008460801b166143d2578360801c63ffffffff81169182156143a85760408101359367ffffffffffffffff85169283421161437c576bffffffffffffffffffffffff169060a01c10156143525761433f61433960a09661016061408c9573ffffffffffffffffffffffffffffffffffffffff61424687612f46565b1690602087019873ffffffffffffffffffffffffffffffffffffffff61426b8b612f46565b169167ffffffffffffffff8c60801c9c60401c169d8e9167ffffffffffffffff8260e01c9260a01c169260c08c01359e8f5f5260205f2096604051987fe08c7b17169b42a881f7c04f23022703e6fe6c39e3866b99a4b2dc07b1118f708a5260208a0152604089015233606089015260808801528f87015260c086015260e08501526101008401526101208301526101408201522090604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b93612f46565b9060808101359586910135938492613a1d565b5050505050507fd44e06290000000000000000000000000000000000000000000000000000000090565b50505050505050507f8e45a9920000000000000000000000000000000000000000000000000000000090565b5050505050507f1390f2a10000000000000000000000000000000000000000000000000000000090565b505050507f03f223fd0000000000000000000000000000000000000000000000000000000090565b9392939190917fffffffff00000000000000000000000000000000000000000000000000000000811661450f575073ffffffffffffffffffffffffffffffffffffffff82165f52600260205261447f6fffffffffffffffffffffffffffffffff60405f209560201c169454946fffffffffffffffffffffffffffffffff861690612e7b565b938484116144ec575b505050818111156144d657604051917f03eb8b540000000000000000000000000000000000000000000000000000000060208401526024830152604482015260448152613030606482612eb5565b50506040516144e6602082612eb5565b5f815290565b916145009161450694959360801c91613d41565b90612e7b565b905f8080614488565b935050505060405190602082015260048152613030602482612eb5565b906145376004615238565b927fffffffff000000000000000000000000000000000000000000000000000000008416614ae757606435917fffffffffffffffffffffffffffffffff000000000000000000000000000000008360801b1660c435946040519660808801958660405260e43589526053841760208a015260408901966101043588526052851760608b0152808a11612e885797614655817f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b60018101809111612e88579890985b89918160208201528b5160408201528951606082015260808101809111612e8857997fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8201828111612e88576001901b80911892146147755761474e827f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b9060018201809211612e88576147678261476d92613d34565b8c6154e1565b989098614664565b905061478b9194975098919497929598826154e1565b8160405260801b17908160801c946080860191828711612e885760a0870151977fffffffffffffffffffffffff000000000000000000000000000000000000000082169860801b891798604435926fffffffffffffffffffffffffffffffff8460801c9716986147fb8b8b613d34565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808101908111612e885760071c9788810298818a041481151715612e8857889b604081519101516004359173ffffffffffffffffffffffffffffffffffffffff831692838103612a2157506024359973ffffffffffffffffffffffffffffffffffffffff8b16808c03612a2157919395969092948b9c9a9c508c60401c67ffffffffffffffff169c8260e01c918360a01c67ffffffffffffffff169360801c63ffffffff1694604051997fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58b5260208b015260408a01523360608a015260808901528d60a089015267ffffffffffffffff1660c088015260e08701526101008601526101208501526101408401526101608301526101808201526101a0902061497691604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b925f906001968a5b828103614a9e57505050907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa06bffffffffffffffffffffffff9299015160801b1760801c169060a01c10155f146149f85750505050507fd44e06290000000000000000000000000000000000000000000000000000000093565b614a099160a4359160843591613a1d565b614a34575050507f37e8456b0000000000000000000000000000000000000000000000000000000093565b614a5e5750507f618c72420000000000000000000000000000000000000000000000000000000093565b6fffffffffffffffffffffffffffffffff9095919511156131f6577f06250401000000000000000000000000000000000000000000000000000000009450565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929350018581526080812092828460c01c1015614adf575b919061497e565b5f9850614ad8565b5f92508291508190565b909192614afd84615238565b927fffffffff000000000000000000000000000000000000000000000000000000008416615028576060850135947fffffffffffffffffffffffffffffffff000000000000000000000000000000008660801b169560c0820135956040519760808901968760405260e08501358a526053821760208b015260408a019761010086013589526052831760608c0152808b11612e885798614c24817f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b60018101809111612e88579990995b8a918160208201528c5160408201528a51606082015260808101809111612e88579a7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8201828111612e88576001901b8091189214614d4457614d1d827f07060605060205040602030205040301060502050303040105050304000000006f8421084210842108cc6318c6db6d54be826fffffffffffffffffffffffffffffffff1060071b831560081b1783811c67ffffffffffffffff1060061b1783811c63ffffffff1060051b1783811c61ffff1060041b1783811c60ff1060031b1792831c1c601f161a1790565b9060018201809211612e8857614d3682614d3c92613d34565b8d6154e1565b999099614c33565b9050614d5b9194979a9295985098929598826154e1565b8160405260801b17938460801c956080870192838811612e885760a0880151987fffffffffffffffffffffffff000000000000000000000000000000000000000084169960801b8a17996040840135926fffffffffffffffffffffffffffffffff8460801c9a1699614dcd8c8c613d34565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff808101908111612e885760071c9889820299828b041482151715612e8857899895989c8051906040015191614e2189612f46565b73ffffffffffffffffffffffffffffffffffffffff169360208a019a614e468c612f46565b73ffffffffffffffffffffffffffffffffffffffff16918d60401c67ffffffffffffffff169d8e8360e01c928460a01c67ffffffffffffffff169460801c63ffffffff16956040519a7fe84b591331d1db1da9ffb7a95e51db77639f044214f72de64a7c61d6917782e58c5260208c015260408b01523360608b015260808a015260a089015267ffffffffffffffff1660c088015260e08701526101008601526101208501526101408401526101608301526101808201526101a09020614f3f91604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b925f906001978b5b828103614fdf57505050907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa06bffffffffffffffffffffffff929a015160801b1760801c169060a01c10155f14614fc2575050505050507fd44e06290000000000000000000000000000000000000000000000000000000093565b614fce614a0993612f46565b90608060a084013593013591613a1d565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8091929350018581526080812092828460c01c1015615020575b9190614f47565b5f9950615019565b50925050905f905f905f90565b306014526f70a082310000000000000000000000005f52602080602460107f00000000000000000000000000000000000000000000000000000000000000005afa601f3d11166020510290565b6150939061508e615035565b613d34565b81810361509e575050565b7f195a3ca1000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b5f96939593949287602088901c6fffffffffffffffffffffffffffffffff1681818811156151b45750866151019186866152dd565b80999115615186575060409373ffffffffffffffffffffffffffffffffffffffff937f74c895df6ed62edbadbb8103278bbf9a352780c32a2ee7e1121be0040fac4df0969363ffffffff86945b169060201b8960201b171790551695865f526004602052835f20615173828254612e7b565b90558351953387521760208601521692a3565b7f03eb8b54000000000000000000000000000000000000000000000000000000009a50985050505050505050565b987f74c895df6ed62edbadbb8103278bbf9a352780c32a2ee7e1121be0040fac4df09592509373ffffffffffffffffffffffffffffffffffffffff9360409563ffffffff6152038b8896613d34565b9161514e565b54908160c01c145f146152335777ffffffffffffffffffffffffffffffffffffffffffffffff1690565b505f90565b63ffffffff606082013560801c16608081119081156152d0575b81156152bf575b5061529a576040013567ffffffffffffffff164211615276575f90565b7f8e45a9920000000000000000000000000000000000000000000000000000000090565b507f1390f2a10000000000000000000000000000000000000000000000000000000090565b905060c0820135901c15155f615259565b60c0830135159150615252565b93929391909173ffffffffffffffffffffffffffffffffffffffff831691825f52600260205261532560405f20916fffffffffffffffffffffffffffffffff83541690612e7b565b938487111561548f57906153546153448493835460801c948591613d41565b61534e878a613d34565b96612e7b565b809711615485577f9110a7cd9ec313315baa1040eb432fcae759aee556f1dcd40e71a13e5a5a306692615419826fffffffffffffffffffffffffffffffff6153d9896020977fffffffffffffffffffffffffffffffff0000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff9854168555613d34565b82546fffffffffffffffffffffffffffffffff16911660801b7fffffffffffffffffffffffffffffffff0000000000000000000000000000000016179055565b615476866154477f000000000000000000000000000000000000000000000000000000000000000042612f67565b875f525f865261545b828260405f206155a6565b875f526001865260405f208585165f52865260405f206155a6565b6040519586521693a360019190565b50505050505f9190565b5092946fffffffffffffffffffffffffffffffff92508291506154b29086613d34565b16167fffffffffffffffffffffffffffffffff0000000000000000000000000000000082541617905560019190565b9060408201905b6007811161552e57805b6154fb57505050565b60408084208452822082527fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff01806154f2565b6040808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452808320835280842084528083208352808420845280832083528084208452822082527ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8016154e8565b9177ffffffffffffffffffffffffffffffffffffffffffffffff6155f47fffffffffffffffff000000000000000000000000000000000000000000000000926155ef8587615209565b612e7b565b169160c01b1617905556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `ticketBrokerImmutables`. */
export const ticketBrokerRuntimeHash =
  '0xc8f23c29ec3627b437ebcdddee9c9e59c8b68305571a1b382cabb77a4227eff9'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const ticketBrokerImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 1269,
    "length": 32
  },
  {
    "start": 2011,
    "length": 32
  },
  {
    "start": 4238,
    "length": 32
  },
  {
    "start": 4513,
    "length": 32
  },
  {
    "start": 4894,
    "length": 32
  },
  {
    "start": 6051,
    "length": 32
  },
  {
    "start": 7158,
    "length": 32
  },
  {
    "start": 7676,
    "length": 32
  },
  {
    "start": 8533,
    "length": 32
  },
  {
    "start": 9796,
    "length": 32
  },
  {
    "start": 10056,
    "length": 32
  },
  {
    "start": 10572,
    "length": 32
  },
  {
    "start": 12635,
    "length": 32
  },
  {
    "start": 13376,
    "length": 32
  },
  {
    "start": 13673,
    "length": 32
  },
  {
    "start": 13864,
    "length": 32
  },
  {
    "start": 13922,
    "length": 32
  },
  {
    "start": 14839,
    "length": 32
  },
  {
    "start": 15705,
    "length": 32
  },
  {
    "start": 15875,
    "length": 32
  },
  {
    "start": 20565,
    "length": 32
  },
  {
    "start": 21538,
    "length": 32
  }
]

export const recipientRegistryAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "epochLength_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "minimumBond_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "bondDelay_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "activeCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "bondDelay",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "deactivate",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "entries",
    "inputs": [
      {
        "name": "start",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "page",
        "type": "tuple[]",
        "internalType": "struct Entry[]",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "activeFrom",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "activeUntil",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "service",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryCount",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "entryOf",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct Entry",
        "components": [
          {
            "name": "recipient",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "bond",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "activeFrom",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "activeUntil",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "service",
            "type": "string",
            "internalType": "string"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epoch",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "epochLength",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "membership",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "active",
        "type": "bool",
        "internalType": "bool"
      },
      {
        "name": "members",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "minimumBond",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "register",
    "inputs": [
      {
        "name": "service",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "setService",
    "inputs": [
      {
        "name": "service",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdrawBond",
    "inputs": [
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "BondPaid",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Deactivated",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "activeUntil",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "bondBackAt",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Registered",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "service",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      },
      {
        "name": "bond",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      },
      {
        "name": "activeFrom",
        "type": "uint256",
        "indexed": false,
        "internalType": "uint256"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ServiceChanged",
    "inputs": [
      {
        "name": "recipient",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "service",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "AlreadyRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "BondLocked",
    "inputs": [
      {
        "name": "bondBackAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "BondTooSmall",
    "inputs": [
      {
        "name": "sent",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "IndexOutOfBounds",
    "inputs": []
  },
  {
    "type": "error",
    "name": "NotRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ServiceInvalid",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SettingOutOfRange",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StillRegistered",
    "inputs": []
  },
  {
    "type": "error",
    "name": "TransferFailed",
    "inputs": []
  },
  {
    "type": "error",
    "name": "ZeroAddress",
    "inputs": []
  }
] as const

/** Creation code; the constructor's arguments go behind it. */
export const recipientRegistryBytecode =
  '0x60e0346100ea57601f611c2438819003918201601f19168301916001600160401b038311848410176100ee578084926060946040528339810103126100ea578051906040602082015191015191801580156100de575b6100bf57811580156100ce575b6100bf576301e1338083116100bf5760805260a05260c052604051611b2190816101038239608051818181610d5d015281816118520152611a05015260a05181818160d7015261068a015260c05181818161062e0152611a3b0152f35b630a7aaf0360e21b5f5260045ffd5b506001600160801b038211610062565b5062278d008111610055565b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80630cbb0f831461137557806317b937e61461118a57806320c32d7614610f955780634331ed1f14610f5557806351b42b0014610d8057806357d775f814610d2857806358bb388a14610cb55780637529d9df146107c2578063772ccf5d146106ed578063900cf0cf146106ad578063aa7517e114610655578063e36fe627146105f95763f2c298be146100a8575f80fd5b6100b13661145b565b90335f5260016020526fffffffffffffffffffffffffffffffff60405f2054166105d1577f00000000000000000000000000000000000000000000000000000000000000008034106105a257506101088282611934565b610110611850565b9160028301809311610357576101c260405161012b816114d7565b6fffffffffffffffffffffffffffffffff348116825267ffffffffffffffff86811660208085019182526040808601938452335f908152600190925290209351905191517fffffffffffffffff00000000000000000000000000000000000000000000000060c09190911b16921677ffffffffffffffff0000000000000000000000000000000060809290921b9190911617179055565b335f52600260205260405f2067ffffffffffffffff8211610575576101e781546115e0565b601f8111610532575b505f82601f8111600114610494578061023b925f91610489575b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b63978aab9260045260035f5260245f203368fbb67fda52d4bfb8bf331461047c57331561046c575b8154906bffffffffffffffffffffffff8216908360205281156103b5575b805f5260405f20918254156103845750505050505b6102a96102a4611850565b611a60565b5f5460c01c67ffffffffffffffff8114610357577ff815c62c815721df19419e55df8335668299067048bb50a723cf723eed99871a926103316001610343930177ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b6040519260608452606084019161164c565b9234602083015260408201528033930390a2005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b60011c9182600101905581156103a55760601b908301556002019055610299565b91505060601b6003179055610299565b9180915060601c908115610460578282146104575760018401805460601c908115610448575083811461043e576002850190815460601c91821561042e5750848214610423576007935f52600160405f20555f52600260405f20555f52600360405f20551790600790610284565b505050505050610299565b95505050505060601b9055610299565b5050505050610299565b945050505060601b9055610299565b50505050610299565b505060601b9055610299565b5068fbb67fda52d4bfb8bf610266565b63f5a267f15f526004601cfd5b90508501355f61020a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01690825f528360205f20925f5b8181106105175750106104df575b5050600182811b01905561023e565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88560031b161c19908501351690555f806104d0565b878401358555600190940193602093840193879350016104c2565b828111156101f05761056790825f5260205f2090601f850160051c906020861061056d575b601f82910160051c039101611631565b5f6101f0565b5f9150610557565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f9901e611000000000000000000000000000000000000000000000000000000005f523460045260245260445ffd5b7f3a81d6fc000000000000000000000000000000000000000000000000000000005f5260045ffd5b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b5f80fd5b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e5611850565b604051908152f35b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff81168091036106515760408091610749611850565b905f52600160205280825f20835190610761826114d7565b54906fffffffffffffffffffffffffffffffff8216815267ffffffffffffffff8260801c169182602083015260c01c9485910152111591826107b6575b506107a89061197a565b825191151582526020820152f35b811091506107a861079e565b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff811680820361065157335f52600160205260405f2054916fffffffffffffffffffffffffffffffff8316928315610c8d5760c01c67ffffffffffffffff8114610c655761085590611a03565b804210610c3a575063978aab9260045260035f5260245f20339068fbb67fda52d4bfb8bf331461047c573315610c29575b8054906bffffffffffffffffffffffff821615916b7fffffffffffffffffffffff8160011c16937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8501918260011b94610bc25750826020525f5260405f209283548015610bb7575f956001937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff830103610b37575b50507fffffffffffffffffffffffffffffffffffffffff00000000000000000000000083541617179055555b335f52600260205260405f2061095e81546115e0565b9081610ad4575b50508115610aac57335f52600160205260405f2091836fffffffffffffffffffffffffffffffff84541603926fffffffffffffffffffffffffffffffff8411610357575f858194829483946fffffffffffffffffffffffffffffffff8499167fffffffffffffffffffffffffffffffff000000000000000000000000000000008254161790556040518381527f18a84ebd465ec25e8f07cad74201091eea4db56b716baa5a07a0995ccd051e1e60203392a35af13d15610aa7573d67ffffffffffffffff81116105755760405190610a65601f82017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0166020018361150f565b81525f60203d92013e5b15610a7f57602090604051908152f35b7f90b8ec18000000000000000000000000000000000000000000000000000000005f5260045ffd5b610a6f565b7fd92e233d000000000000000000000000000000000000000000000000000000005f5260045ffd5b81601f5f9311600114610aeb5750555b8380610965565b81835260208320610b2791601f0160051c7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190600101611631565b8082528160208120915555610ae4565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90850101547fffffffffffffffffffffffffffffffffffffffff00000000000000000000000081167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff838701015560601c86526040862055888061091c565b505050505050610948565b9293509350508260019160601c14610c1057810182815460601c14610bfe575060020190815460601c14610bf65750610948565b5f9055610948565b905f9250600201908154905555610948565b5f92506002908201918254815501908154905555610948565b68fbb67fda52d4bfb8bf9150610886565b7f2097f6ac000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fddecb6e6000000000000000000000000000000000000000000000000000000005f5260045ffd5b7faba47339000000000000000000000000000000000000000000000000000000005f5260045ffd5b346106515760207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760043573ffffffffffffffffffffffffffffffffffffffff8116810361065157610d10610d249161168a565b6040519182916020835260208301906113ad565b0390f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc36011261065157335f52600160205260405f20610dc38161191f565b610dcb611850565b67ffffffffffffffff825460801c16600182019182811191826103575783811115610f4357906102a4610e4292955b805477ffffffffffffffffffffffffffffffffffffffffffffffff1660c088901b7fffffffffffffffff00000000000000000000000000000000000000000000000016179055565b610e9a610e525f5460c01c6119ce565b77ffffffffffffffffffffffffffffffffffffffffffffffff7fffffffffffffffff0000000000000000000000000000000000000000000000005f549260c01b169116175f55565b610357578114610ee1575b610eae81611a03565b60405191825260208201527f53fa1cfa66e5081df8b64f227c916332fd30af547156907cbf24a45dd23b116860403392a2005b610ef867ffffffffffffffff5f5460801c166119ce565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff000000000000000000000000000000005f549260801b169116175f55610ea5565b509050610e425f916102a48495610dfa565b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e5610f90611850565b61197a565b3461065157610fa33661145b565b335f526001602052610fb760405f2061191f565b610fc18183611934565b335f52600260205260405f209167ffffffffffffffff821161057557610fe783546115e0565b601f8111611150575b505f92601f831160011461108b579061107b9161106284807f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b6496975f9161108057507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8260011b9260031b1c19161790565b90555b604051918291602083523395602084019161164c565b0390a2005b90508401358861020a565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08316815f5260205f20905f5b81811061113857509084957f48e2e8031054110031b8730f29c7961d4d88d5d56cd3fde6a5f8e037c08f1b649561107b95949310611100575b5050600185811b019055611065565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff60f88860031b161c199084013516905585806110f1565b848701358355602096870196600190930192016110b8565b82811115610ff05761118490845f5260205f2090601f850160051c906020861061056d57601f82910160051c039101611631565b83610ff0565b346106515760407ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc360112610651576004356024356111c76118a9565b828181101561136d576111d9916114ca565b808210156113655750905b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe061122761121184611550565b9361121f604051958661150f565b808552611550565b015f5b81811061134e5750505f5b82518110156112cb576112488183611592565b9063978aab9260045260035f528160245f20015460601c916112686118a9565b11156112a3576112878268fbb67fda52d4bfb8bf60019414150261168a565b611291828661159f565b5261129c818561159f565b5001611235565b7f4e23d035000000000000000000000000000000000000000000000000000000005f5260045ffd5b826040518091602082016020835281518091526040830190602060408260051b8601019301915f905b82821061130357505050500390f35b9193602061133e827fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0600195979984950301865288516113ad565b96019201920185949391926112f4565b602090611359611568565b8282870101520161122a565b9050906111e4565b50505f6111d9565b34610651575f7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc3601126106515760206106e56118a9565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f6020608060c09573ffffffffffffffffffffffffffffffffffffffff81511686526fffffffffffffffffffffffffffffffff83820151168387015267ffffffffffffffff604082015116604087015267ffffffffffffffff6060820151166060870152015160a0608086015280519182918260a0880152018686015e5f8582860101520116010190565b9060207ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc8301126106515760043567ffffffffffffffff811161065157826023820112156106515780600401359267ffffffffffffffff84116106515760248483010111610651576024019190565b9190820391821161035757565b6060810190811067ffffffffffffffff82111761057557604052565b60a0810190811067ffffffffffffffff82111761057557604052565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff82111761057557604052565b67ffffffffffffffff81116105755760051b60200190565b60405190611575826114f3565b60606080835f81525f60208201525f60408201525f838201520152565b9190820180921161035757565b80518210156115b35760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b90600182811c92168015611627575b60208310146115fa57565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f16916115ef565b5f5b82811061163f57505050565b5f82820155600101611633565b601f82602094937fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093818652868601375f8582860101520116010190565b73ffffffffffffffffffffffffffffffffffffffff906116a8611568565b5016805f52600160205260405f20604051906116c3826114d7565b546fffffffffffffffffffffffffffffffff811691828152602081019267ffffffffffffffff8360801c168452604082019260c01c8352156118125767ffffffffffffffff6fffffffffffffffffffffffffffffffff8192511693511691511690835f52600260205260405f20926040519461173e866114f3565b855260208501526040840152606083015260405190815f825492611761846115e0565b80845293600181169081156117d2575060011461178e575b506117869250038261150f565b608082015290565b90505f9291925260205f20905f915b8183106117b6575050906020611786928201015f611779565b602091935080600191548385880101520191019091839261179d565b602093506117869592507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0091501682840152151560051b8201015f611779565b50505050604051611822816114f3565b5f81525f60208201525f60408201525f606082015260405161184560208261150f565b5f8152608082015290565b7f0000000000000000000000000000000000000000000000000000000000000000801561187c57420490565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b63978aab9260045260035f5260245f20908154916b7fffffffffffffffffffffff8360011c16926bffffffffffffffffffffffff81169060601c151715159060026001820154159101541591156118fe575050565b9091925060019061191a57506002906119175750600390565b90565b919050565b67ffffffffffffffff905460c01c03610c8d57565b50801590811561196e575b5061194657565b7f8a74c822000000000000000000000000000000000000000000000000000000005f5260045ffd5b6101009150115f61193f565b67ffffffffffffffff906119935f5491838316906114ca565b80156119ae576001036119a75760801c1690565b60c01c1690565b5060401c1690565b5467ffffffffffffffff9161199390828416906114ca565b67ffffffffffffffff168015610357577fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0190565b7f00000000000000000000000000000000000000000000000000000000000000009081810291818304149015171561035757611917907f000000000000000000000000000000000000000000000000000000000000000090611592565b611a6a815f6119b6565b906001810180821161035757611a80905f6119b6565b7fffffffffffffffff0000000000000000ffffffffffffffffffffffffffffffff77ffffffffffffffff00000000000000000000000000000000805f549360801b16169116175f557fffffffffffffffffffffffffffffffff000000000000000000000000000000006fffffffffffffffff000000000000000067ffffffffffffffff5f5493169360401b16911617175f5556fea164736f6c6343000825000a'

/** keccak256 of the runtime code with zeros in all `recipientRegistryImmutables`. */
export const recipientRegistryRuntimeHash =
  '0xa51fdcd8be94525534a4d9188635f18bc0b6e5121fadad92da9efaa064c4fc55'

/** Where in the runtime code a deployment writes its own values; in bytes. */
export const recipientRegistryImmutables: readonly { readonly start: number; readonly length: number }[] =
  [
  {
    "start": 215,
    "length": 32
  },
  {
    "start": 1582,
    "length": 32
  },
  {
    "start": 1674,
    "length": 32
  },
  {
    "start": 3421,
    "length": 32
  },
  {
    "start": 6226,
    "length": 32
  },
  {
    "start": 6661,
    "length": 32
  },
  {
    "start": 6715,
    "length": 32
  }
]
